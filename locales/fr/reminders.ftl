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
remind-opens-soon-heading = Les inscriptions ouvrent bientôt
# Labels before moments.
remind-from = Ouverture des inscriptions
remind-calls-heading = Une échéance approche
remind-due = À rendre avant
remind-starts-other-heading = Une consultation approche
# For those who were registered, and for others.
remind-ends-heading = Merci de votre participation
remind-ends-other-heading = Une consultation a pris fin
remind-came = Vous aviez une place à cette consultation.
remind-ends-next = Les enregistrements et les rapports paraîtront sur sa fiche dès qu’ils seront prêts.
remind-offered = Une place est gardée pour vous. Merci de l’accepter ou de la laisser à quelqu’un d’autre.
remind-waiting = Vous êtes sur la liste d’attente.
remind-news = Vous avez demandé les nouvelles de cette série.
remind-follows = Vous avez demandé à recevoir les nouvelles de cette consultation.
remind-began = Vous aviez commencé à vous inscrire à cette consultation.
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

## For those who answer for a series

remind-missed-heading = Un rappel n’est pas parti
remind-missed = Un rappel était prévu et n’a pas pu être envoyé à temps. Il ne servirait plus à rien.
# Labels.
remind-missed-what = Objet
remind-missed-when = Envoi prévu
choices-button = Ce que vous recevez

## What one is told unasked

choices-heading = Ce que vous recevez
choices-always = Ce qui concerne votre propre place vous est toujours annoncé : un changement de date, une annulation, une place gardée pour vous.
# Titles above rows that begin with the title of a series or consultation.
choices-news = Nouvelles de toute une série
choices-news-yes = Oui : ouverture des inscriptions et nouveaux rapports
choices-news-no = Non
# $title: of the series.
choices-news-on = Nouvelles : { $title }
choices-news-off = Plus de nouvelles : { $title }
choices-single = Consultations particulières
choices-followed = Vous recevez les nouvelles
choices-muted = Aucun rappel
quiet-text = Pendant ces heures, rien n’est envoyé qui puisse attendre. Un rappel arrive avant ou après, mais jamais trop tard.
quiet-zone = Nous ne connaissons pas encore votre fuseau horaire.
# $time: "21:00".
quiet-from = Dès { $time }
quiet-until = Jusqu’à { $time }

## In what is stored about the reader

me-quiet = Heures calmes
# $hours: "21:00–08:00".
me-quiet-hours = { $hours } à votre heure
me-quiet-never = aucune
me-quiet-off = Rappels aussi la nuit
