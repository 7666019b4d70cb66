### Salons dans lesquels une série est annoncée : groupes, canaux. Ce que l’équipe y règle, et ce que tout le monde y lit.

# Sur l’écran d’une série ; mène à la liste.
rooms-button = Salons
rooms-heading = Salons de cette série
rooms-about = Dans ces groupes et canaux, tout le monde peut suivre les consultations : une fiche pour chacune, tenue à jour, et un message quand les inscriptions s’ouvrent, quand elles ferment bientôt, quand une date change, quand une réunion est annulée ou quand un document est publié. Aucune personne n’y est jamais nommée.
rooms-none = Il n’y a pas encore de salon.
rooms-here-listed = Ce salon en fait partie.
rooms-how-discord = Pour ajouter un salon sur Discord : envoyez-y { COMMAND("organize") }, ouvrez la série, puis ajoutez le salon.
rooms-untitled = Salon sans nom
rooms-add-here = Ajouter ce salon
rooms-add = Ajouter sur Telegram
# Noms des plateformes, et état d’un salon, en liste à côté de son titre.
rooms-telegram = Telegram
rooms-discord = Discord
rooms-console = Console
rooms-active = en service
rooms-refused = le robot n’a pas le droit d’y écrire
rooms-gone = le robot n’y est plus
rooms-removed = retiré de la liste

## Un salon

rooms-where = Où
rooms-state = État
rooms-languages = Langues
rooms-clock = Fuseau horaire
rooms-rights-telegram = Ajoutez de nouveau le robot au groupe, ou donnez-lui un rôle d’administration du canal avec le droit de publier. Puis réessayez.
rooms-rights-discord = Donnez au robot le droit de voir le salon, d’y envoyer des messages et d’y intégrer des liens. Puis réessayez.
# Boutons. $language : son nom dans la langue elle-même.
rooms-first = Langue : { $language }
rooms-second = Aussi : { $language }
rooms-one-language = Une seule langue
rooms-zone = Autre fuseau horaire
rooms-series-zone = Fuseau de la série
rooms-again = Réessayer
rooms-remove = Retirer
rooms-back = Tous les salons

## L’heure de quel lieu

rooms-zone-heading = Le fuseau horaire de ce salon
# $room : son titre. $zone : par exemple « heure de Bangkok ».
rooms-zone-now = Dans { $room }, les horaires sont aussi indiqués en { $zone }.
rooms-zone-several = « { $place } » peut désigner plusieurs lieux. Merci d’écrire l’une de ces villes :
rooms-zone-ask = Où se trouvent la plupart des personnes de ce salon ? Écrivez une ville ou un pays.

## Hors de la liste

rooms-remove-heading = Retirer ce salon ?
rooms-remove-ask = Plus rien ne sera publié dans { $room }, et les fiches en seront retirées.
rooms-remove-yes = Oui, le retirer
rooms-remove-no = Non, le garder

## Sur la liste

rooms-invite-heading = Ajouter un groupe ou un canal sur Telegram
rooms-invite-group = Un groupe : appuyez sur le bouton ci-dessous et choisissez-le.
rooms-invite-channel = Un canal : donnez au robot un rôle d’administration avec le droit de publier, puis publiez-y ceci, une seule fois :
rooms-invite-lasts = Cela fonctionne une seule fois, pendant dix minutes.
rooms-choose-group = Choisir un groupe
rooms-no-telegram = Cette installation n’a pas de robot sur Telegram.

## Ce que tout le monde lit dans le salon quand il est ajouté

rooms-entered = Les consultations de cette série sont désormais annoncées ici. Le robot répond en privé aux personnes qui lui écrivent.
rooms-entered-heading = Annonces
rooms-entered-already = Les consultations sont déjà annoncées ici.
rooms-entered-void = Ce code n’est plus valable. L’équipe d’organisation peut en obtenir un nouveau auprès du robot, en privé.

## Ce qui est annoncé

# Libellé devant les dates d’une consultation annulée.
rooms-was-planned = Était prévue
rooms-held-after-all = Cette consultation avait été annulée ; elle aura finalement lieu. Les inscriptions restent valables.
