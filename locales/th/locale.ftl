### คำเชื่อมวันที่ เวลา สถานที่ และระยะเวลา ชื่อวัน เดือน เมือง และตัวเลขมาจาก CLDR

date-with-weekday = { $weekday }ที่ { $day }
clock-time = { $hour }:{ $minute }
clock-range = { $from }–{ $to }
zone-time = เวลา{ $city }
zone-utc = เวลาสากลเชิงพิกัด (UTC)
moment = { $date } เวลา { $time } น. ({ $zone })
moment-range = { $date } เวลา { $times } น. ({ $zone })
moment-across = { $date } เวลา { $time } น. – { $end-date } เวลา { $end-time } น. ({ $zone })

span-days =
    { $count ->
       *[other] { $count } วัน
    }
span-hours =
    { $count ->
       *[other] { $count } ชั่วโมง
    }
span-minutes =
    { $count ->
       *[other] { $count } นาที
    }
span-pair = { $first } { $second }
span-under-a-minute = ไม่ถึงหนึ่งนาที
