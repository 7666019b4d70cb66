### Reminders of dates that come near, news of papers and reports, and choosing what to hear of a consultation.

## On the card of a consultation

card-follow = Me tenir au courant
card-unfollow = Ne plus me tenir au courant
card-remind = Me rappeler à nouveau

## What comes

remind-opens-heading = Les inscriptions sont ouvertes
remind-opens = Vous pouvez maintenant vous inscrire à cette consultation.
remind-closes-heading = Les inscriptions ferment bientôt
remind-closes = Vous avez demandé à recevoir les nouvelles, et vous n’avez pas encore d’inscription.
remind-begun = Vous avez commencé à vous inscrire sans envoyer le formulaire. Ce que vous avez écrit est conservé.
# Label before the deadline.
remind-until = Fermeture des inscriptions
remind-starts-heading = Votre consultation approche
remind-starts = Votre inscription est confirmée et une place est à vous.
remind-starts-next = Si vous ne pouvez finalement pas venir, merci de vous désister pour que quelqu’un d’autre ait la place.
# $kind: "Summary report", "Recording".
remind-posted-heading = Nouveau : { $kind }
remind-later = Me le rappeler plus tard
# Beside the screen.
remind-later-set = Vous recevrez un nouveau rappel.
remind-later-over = Il n’y a plus le temps pour un autre rappel.
remind-mute = Plus de rappels
remind-muted-heading = Plus de rappels pour cette consultation
remind-muted = Si la date change, si elle est annulée ou si une place est gardée pour vous, nous vous le disons tout de même.
remind-followed = Vous recevrez les nouvelles.

## In what is stored about the reader

me-quiet = Heures calmes
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } à votre heure
me-quiet-never = aucune
me-quiet-on = Pas de rappel la nuit
me-quiet-off = Rappels aussi la nuit
