### Ce qui est conservé au sujet de la personne qui lit : le modifier, l’effacer ; et ce qu’elle peut faire pour une série.

## Tout ce qui est conservé

me-button = Mes données
me-heading = Ce que nous conservons à votre sujet
me-intro = Voici tout. Vous pouvez le modifier, le recevoir dans un fichier ou l’effacer.
me-since = Depuis le { $date }.
me-account-console = Console
me-account-telegram = Telegram
me-account-discord = Discord
me-language = Langue
me-zone = Fuseau horaire
me-zone-unknown = pas encore connu
me-drafts = Formulaires non envoyés
me-drafts-count =
    { $count ->
        [0] aucun
        [one] { $count } formulaire
        [many] { $count } de formulaires
       *[other] { $count } formulaires
    }
me-notices = Messages pour vous
me-notices-count =
    { $count ->
        [0] aucun
        [one] { $count } message
        [many] { $count } de messages
       *[other] { $count } messages
    }
me-profile = Votre profil
me-profile-none = Vous n’avez pas encore rempli de formulaire.
me-consents = Ce que vous avez accepté
me-consent-processing = Conservation de ces données, pour vous inscrire
me-consent-news = Nouvelles de la série
me-consent-visible = Nom visible pour vos collègues
me-consent-given = Oui, depuis le { $date }
me-consent-not = Non
me-registrations = Vos inscriptions
me-roles = Ce que vous pouvez faire ici
me-role-owner = Administrer cette installation, comme propriétaire
me-role-organizer = Organiser la série « { $series } »
me-role-moderator = Modérer la série « { $series } »
me-role-viewer = Voir les inscriptions de la série « { $series } »

me-edit = Modifier mon profil
me-visible-on = Montrer mon nom à mes collègues
me-visible-off = Cacher mon nom à mes collègues
me-zone-change = Fuseau horaire
me-language-change = Langue
me-file = M’envoyer le fichier
me-file-sent = Voici votre fichier.
me-consent-changed = C’est modifié.

me-nothing-heading = Nous ne conservons rien à votre sujet
me-nothing = Nous ne conservons des données que si vous vous inscrivez et l’acceptez.

## Après la modification du profil

me-saved-heading = Votre profil est enregistré
me-saved-registrations = Les inscriptions déjà envoyées gardent ce que vous aviez envoyé. Souhaitez-vous leur envoyer la modification ?
me-refresh = Envoyer à : { $title }
me-refreshed-heading = La modification est envoyée
me-refreshed = Votre inscription dit maintenant la même chose que votre profil.
me-refreshed-seat = Votre inscription dit maintenant la même chose que votre profil, et vous avez une place pour votre nouvelle organisation.
me-not-refreshed-heading = La modification n’a pas été envoyée
me-not-refreshed-organization = Toutes les places de votre nouvelle organisation sont prises. Votre inscription reste comme elle était. Si une personne de cette organisation se désiste ou vous cède sa place, il y en aura une pour vous.
me-not-refreshed-individuals = Toutes les places à titre individuel sont prises. Votre inscription reste comme elle était.
me-not-refreshed-full = Il n’y a pas de place pour cette modification en ce moment. Votre inscription reste comme elle était.
me-not-refreshed-self = Seules les personnes qui représentent une organisation peuvent participer à cette consultation. Votre inscription reste comme elle était.
me-not-refreshed-closed = On ne peut plus changer d’organisation pour cette consultation. Votre inscription reste comme elle était.

## Effacer

forget-button = Tout effacer
forget-heading = Effacer tout ce qui vous concerne ?
forget-goes = Ce qui disparaît
forget-goes-profile = Votre profil, et les copies envoyées avec vos inscriptions
forget-goes-account = Vos comptes, votre langue, votre fuseau horaire et ce que vous avez accepté
forget-goes-drafts = Les formulaires commencés, et les messages pas encore envoyés
forget-upcoming =
    { $count ->
        [one] Vous renoncez aussi à votre place dans cette consultation ; elle va à une personne qui attend :
        [many] Vous renoncez aussi à vos places dans ces consultations ; elles vont à des personnes qui attendent :
       *[other] Vous renoncez aussi à vos places dans ces consultations ; elles vont à des personnes qui attendent :
    }
forget-stays = Ce qui reste
forget-stays-past =
    { $count ->
        [one] { $count } inscription passée, comme un nombre sans nom
        [many] { $count } d’inscriptions passées, comme des nombres sans nom
       *[other] { $count } inscriptions passées, comme des nombres sans nom
    }
forget-stays-numbers = Des totaux de participation, qui ne permettent à personne de remonter jusqu’à vous, et les noms d’organisations dont d’autres personnes font aussi partie
forget-roles = Vous avez aussi des responsabilités dans des consultations ici. Elles prennent fin également.
forget-final = C’est définitif.
forget-yes = Oui, tout effacer
forget-keep = Non, tout garder
forget-done-heading = Tout ce qui vous concerne est effacé
forget-done = Merci d’avoir été parmi nous. Vous pouvez vous renseigner sur les consultations comme avant, et recommencer quand vous le souhaitez.

## Codes d’invitation de l’équipe d’organisation

organizer-welcome = Le code est accepté
organizer-role-owner = Vous êtes maintenant propriétaire de cette installation.
organizer-role-organizer = Vous faites maintenant partie de l’équipe d’organisation de la série « { $series } ».
organizer-role-moderator = Vous faites maintenant partie de l’équipe de modération de la série « { $series } ».
organizer-role-viewer = Vous pouvez maintenant voir les inscriptions de la série « { $series } ».
organizer-me = { COMMAND("me") } montre ce que vous pouvez faire.
organizer-code-heading = Le code n’a pas été accepté
organizer-code-unknown = Il n’est pas valable, ou quelqu’un l’a déjà utilisé. Chaque code sert une seule fois.
organizer-code-expired = Il a expiré. Un code est valable une heure.
organizer-code-in-room = D’autres personnes peuvent lire ici ; le code est donc annulé. Les codes ne fonctionnent que dans une discussion privée.
organizer-code-next = Merci d’en demander un nouveau à la personne qui vous l’a donné.
