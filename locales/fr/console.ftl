### La console : ce que voit seulement une personne devant un terminal. Les mots qui commencent par deux-points se tapent
### tels quels. « Noter » pour :record, « garder » pour :save.

console-prompt = { $name } · { $moment }
console-notice = Pour { $name }, { $moment } :
console-rehearsal = Ceci est un essai : rien de ce que vous faites ici n’atteint de vraies personnes, et le temps ne passe que si vous avancez l’horloge. Tapez le numéro ou le texte d’un bouton pour appuyer dessus, /help pour voir les commandes, :help pour voir ce que permet la console.
# $moment: date, time and zone.
console-continues = Vous reprenez où vous en étiez : { $moment }. La commande roundtable start-over permet de tout recommencer.
console-help-heading = La console
console-help-lines = Une ligne qui finit par \ continue sur la suivante
console-help-as = :as montre qui est là ; :as Somchai vous met à la place de quelqu’un
console-help-language = :language fr change la langue dans laquelle on accueille une nouvelle personne
console-help-clock = :clock +14d ou :clock 2021-01-31 23:59 Asia/Bangkok fait passer les jours jusque-là
console-help-record = :record FILE note la suite dans un fichier, comme un parcours ; :record y met fin
console-help-save = :save FILE garde le dernier fichier reçu
console-help-quit = :quit ferme la console
console-cast = Qui est là :
# $zone : « heure de Bangkok ».
console-cast-entry = { $name } : { $note } ({ $language }, { $zone })
console-cast-next = Tapez :as et l’un de ces noms pour vous mettre à la place de cette personne, ou un nouveau nom pour être quelqu’un d’autre.
# $state: how they stand there now, one of the state-… messages.
cast-colleague = du Mekong Migrant Workers Union ; première consultation : { $state }
cast-organizer = organise la série
console-now = Vous êtes maintenant { $name }.
console-newcomer = Vous êtes maintenant { $name }, et personne ici ne vous connaît encore.
console-clock-real = Ceci n’est pas un essai : on ne peut pas avancer l’horloge.
console-languages = Langues : { $languages }
console-show-none = Ce programme a été construit sans { $platform }.
console-show-platforms = :show telegram et :show discord affichent le dernier écran tel qu’il serait envoyé à ces plateformes.
console-misread-unknown = { $typed } n’existe pas. Tapez :help pour voir ce qui existe.
console-misread-clock = « { $typed } » n’est ni une durée ni un moment à venir. Tapez par exemple +14d, +2h ou 2021-01-31 23:59 Asia/Bangkok.
console-misread-language = « { $typed } » n’est pas un code de langue. Tapez par exemple fr ou th.
console-misread-platform = « { $typed } » n’est pas une plateforme. Il y a telegram et discord.
console-misread-surplus = Cette commande se tape seule : « { $typed } » n’a pas été compris.
console-attached =
    { $size ->
        [one] Un fichier est arrivé : { $name } ({ $size } octet). Gardez-le avec :save
        [many] Un fichier est arrivé : { $name } ({ $size } d’octets). Gardez-le avec :save
       *[other] Un fichier est arrivé : { $name } ({ $size } octets). Gardez-le avec :save
    }
console-saved = Le fichier est gardé sous { $path }.
console-nothing-to-save = Aucun fichier n’est encore arrivé.
console-recording = La suite est notée dans { $path }.
console-recorded = Le parcours est noté dans { $path }.
console-not-recording = Rien n’est noté en ce moment.
console-already-recording = La suite est déjà notée dans { $path }. Pour y mettre fin, tapez :record
console-exists = { $path } existe déjà et n’a pas été modifié. Merci de choisir un autre nom.
console-cannot-write = { $path } n’a pas pu être écrit : { $reason }
