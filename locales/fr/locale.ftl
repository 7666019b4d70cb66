### Ce qui relie dates, heures, lieux et durées. Les noms des jours, des mois, des villes et les nombres viennent de CLDR.

date-with-weekday = { $weekday } { $day }
clock-time = { $hour }:{ $minute }
clock-range = { $from }–{ $to }
# Élision : « heure d’Istanbul ». Devant un article la contraction dépend du nom : « heure locale : Le Caire ».
zone-time =
    { $initial ->
        [vowel] heure d’{ $city }
        [article] heure locale : { $city }
       *[other] heure de { $city }
    }
zone-utc = UTC
moment = { $date }, { $time }, { $zone }
moment-range = { $date }, { $times }, { $zone }
moment-across = { $date }, { $time } – { $end-date }, { $end-time }, { $zone }

span-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
span-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
span-pair = { $first } et { $second }
span-under-a-minute = moins d’une minute

## Ce que les gens écrivent au lieu d’appuyer sur un bouton. Rien n’est affiché : des listes de mots séparés par |.

reads-date-words = le | du | de | en | date | daté | jour | mois | an | année | er | e | ème | ième | nd | EC
reads-yes =
    o | oui | ouais | ouaip | ouep | voui | si | si si | mais si | mais oui | bien sûr | bien sûr que oui | bien sûr que si |
    bien entendu | évidemment | certainement | certes | tout à fait | absolument | effectivement | en effet | exact |
    exactement | c'est exact | c'est ça | c'est bien ça | c'est vrai | vrai | correct | c'est correct | d'accord |
    d accord | daccord | je suis d'accord | tout à fait d'accord | entendu | volontiers | avec plaisir | avec joie |
    je veux bien | j'accepte | je consens | je confirme | j'approuve | accepté | confirmé | affirmatif
reads-no =
    n | non | nan | mais non | pas du tout | absolument pas | certainement pas | sûrement pas | évidemment pas |
    bien sûr que non | pas vraiment | pas encore | pas question | hors de question | en aucun cas | jamais | aucun |
    aucune | pas d'accord | pas d accord | je ne suis pas d'accord | je suis pas d'accord | je n'accepte pas |
    je ne consens pas | je refuse | je décline | négatif | faux | c'est faux | inexact
reads-courtesy =
    merci | merci bien | merci beaucoup | un grand merci | svp | stp | s'il vous plaît | s'il te plaît | madame | monsieur
