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
