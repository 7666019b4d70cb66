### Messages envoyés sans qu’on les demande. Chacun reste tel qu’il a été envoyé ; il se comprend donc seul. Aucune
### personne qui participe n’est nommée.

notice-lapsed-heading = La place n’est plus gardée
notice-lapsed = Nous avons gardé une place jusqu’à l’heure que nous vous avions indiquée, sans réponse de votre part. Vous n’êtes plus sur la liste d’attente.
notice-unreached = Une place s’est libérée, et nous n’avons pas pu vous joindre ici. Elle est allée à la personne suivante sur la liste.

notice-moved-heading = La date a changé
notice-moved = L’équipe d’organisation a changé la date de cette consultation.
notice-moved-to = Nouvelle date
notice-moved-from = Ancienne date
notice-moved-closes = Nouvelle clôture des inscriptions
notice-moved-registered = Votre inscription reste confirmée. Si la nouvelle date ne vous convient pas, merci de vous désister, pour que quelqu’un d’autre puisse venir.
notice-moved-waiting = Vous restez sur la liste d’attente. Si la nouvelle date ne vous convient pas, merci de la quitter.
notice-moved-offered = Une place est toujours gardée pour vous. Si la nouvelle date ne vous convient pas, merci de la laisser à quelqu’un d’autre.
notice-moved-pending = L’équipe d’organisation examine toujours votre demande d’inscription. Si la nouvelle date ne vous convient pas, merci de vous désister.
# Buttons under another date, and what is said beside the card then.
moved-comes = Je peux toujours venir
moved-leaves = Je ne peux pas venir
moved-stays = Merci. Votre place reste à vous.
moved-noted = Merci, c’est noté.

notice-cancelled-heading = Cette consultation est annulée
notice-cancelled = Elle n’aura pas lieu. Vous n’avez rien à faire.
notice-cancelled-next = Nous le regrettons. D’autres consultations vous sont peut-être ouvertes.

notice-waiting-ended-heading = La liste d’attente est terminée
notice-waiting-ended = Aucune place ne s’est libérée à temps pour vous. Nous le regrettons.
notice-waiting-ended-next = Des rapports seront publiés après la réunion, et vous pourrez peut-être participer à une autre consultation.

notice-seat-heading = Une personne de votre organisation demande une place
notice-seat = Une personne de votre organisation souhaite venir, et toutes les places de votre organisation sont prises. Vous en avez une.
notice-seat-next = Si vous ne pouvez pas venir, vous pouvez céder votre place ou vous désister. Si vous venez, vous n’avez rien à faire.

notice-handed-over-heading = Votre place est cédée
notice-handed-over = Votre collègue a repris votre place. Votre inscription a pris fin.
notice-handed-over-next = Votre code a servi. Merci d’avoir transmis la place.
