//! What is read as a date, as yes or as no, and what is not, in every language shipped.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::locale::Sheets;

const TAGS: [&str; 4] = ["en", "fr", "ar", "th"];

static SHEETS: LazyLock<Sheets> = LazyLock::new(|| Sheets::shipped().unwrap());

fn words(tag: &str) -> Words {
    SHEETS.words(&tag.parse().unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// On the day of a statement's deadline.
fn read(tag: &str, text: &str) -> Option<NaiveDate> {
    words(tag).read_date(text, day("2021-01-31"))
}

#[test]
fn dates_are_read_in_every_language() {
    for (text, date) in [
        ("2021-02-03", "2021-02-03"),
        ("2021/2/3", "2021-02-03"),
        ("2021.02.03.", "2021-02-03"),
        ("20210203", "2021-02-03"),
        ("03022021", "2021-02-03"),
        ("02132021", "2021-02-13"),
        ("3.2.2021", "2021-02-03"),
        ("3/2/2021", "2021-02-03"),
        (" 03 - 02 - 2021 ", "2021-02-03"),
        ("3 2 2021", "2021-02-03"),
        ("3/2 2021", "2021-02-03"),
        ("3. 2. 2021", "2021-02-03"),
        ("3\u{2013}2\u{2013}2021", "2021-02-03"),
        ("\u{200F}3\u{200F}/\u{200F}2\u{200F}/2021", "2021-02-03"),
        ("3\u{A0}/\u{202F}2/2021", "2021-02-03"),
        ("３／２／２０２１", "2021-02-03"),
        ("٣/٢/٢٠٢١", "2021-02-03"),
        ("۲۰۲۱-۰۲-۰۳", "2021-02-03"),
        ("๓/๒/๒๐๒๑", "2021-02-03"),
        ("३/२/२०२१", "2021-02-03"),
        ("2/13/2021", "2021-02-13"),
        ("12/12/2021", "2021-12-12"),
        ("29/2/2024", "2024-02-29"),
        ("1/1/1900", "1900-01-01"),
        ("31/12/2200", "2200-12-31"),
        ("3/2", "2021-02-03"),
        ("3.2.", "2021-02-03"),
        ("2/13", "2021-02-13"),
        ("3 February 2021", "2021-02-03"),
        ("Feb 3, 2021", "2021-02-03"),
        ("February 3rd 2021", "2021-02-03"),
        ("the 3rd of February, 2021", "2021-02-03"),
        ("1st Sept. 2021", "2021-09-01"),
        ("Wednesday, 3 FEBRUARY 2021", "2021-02-03"),
        ("Wed 3-Feb-2021", "2021-02-03"),
        ("3 Feb 2021 (Wednesday)", "2021-02-03"),
        // Not the day it was: the date counts.
        ("Sunday 3 February 2021", "2021-02-03"),
        ("3Feb2021", "2021-02-03"),
        ("2021 Feb 3", "2021-02-03"),
        ("3 Febr 2021", "2021-02-03"),
        ("3 Febuary 2021", "2021-02-03"),
        ("3 May", "2021-05-03"),
        ("May 3", "2021-05-03"),
    ] {
        for tag in TAGS {
            assert_eq!(read(tag, text), Some(day(date)), "{text} in {tag}");
        }
    }
}

#[test]
fn dates_are_read_as_a_language_writes_them() {
    for (tag, text, date) in [
        ("en", "3/2/21", "2021-02-03"),
        ("en", "3 Feb 21", "2021-02-03"),
        ("en", "2/13/21", "2021-02-13"),
        ("fr", "3/2/21", "2021-02-03"),
        ("fr", "3 février 2021", "2021-02-03"),
        ("fr", "3 FEVRIER 2021", "2021-02-03"),
        ("fr", "le 1er mars 2021", "2021-03-01"),
        ("fr", "1ᵉʳ mars 2021", "2021-03-01"),
        ("fr", "mercredi 3 févr. 2021", "2021-02-03"),
        ("fr", "3 fév 2021", "2021-02-03"),
        ("fr", "mar. 2 mars 2021", "2021-03-02"),
        ("fr", "mar. 2 févr. 2021", "2021-02-02"),
        ("fr", "mar. 2/2/2021", "2021-02-02"),
        ("fr", "2 mar 2021", "2021-03-02"),
        ("fr", "mar 2", "2021-03-02"),
        ("fr", "14 juil. 2021", "2021-07-14"),
        ("fr", "3 juin", "2021-06-03"),
        ("fr", "15 aout 2021", "2021-08-15"),
        ("ar", "٣ فبراير ٢٠٢١", "2021-02-03"),
        ("ar", "الأربعاء ٣ فبراير ٢٠٢١م", "2021-02-03"),
        ("ar", "3 شباط 2021", "2021-02-03"),
        ("ar", "3 شباط/فبراير 2021", "2021-02-03"),
        ("ar", "31 كانون الثاني/يناير 2021", "2021-01-31"),
        ("ar", "يوم الأحد الموافق 31 كانون الثاني 2021", "2021-01-31"),
        ("ar", "31 كانون ثاني 2021", "2021-01-31"),
        ("ar", "31 كانون التاني 2021", "2021-01-31"),
        ("ar", "25 كانون الاول 2021", "2021-12-25"),
        ("ar", "1 تشرين الأول 2021", "2021-10-01"),
        ("ar", "1 تشرين الثاني 2021", "2021-11-01"),
        ("ar", "8 اذار 2021", "2021-03-08"),
        ("ar", "8 آذار", "2021-03-08"),
        ("ar", "4 آب 2021", "2021-08-04"),
        ("ar", "1 ايار 2021", "2021-05-01"),
        ("ar", "1 إبريل 2021", "2021-04-01"),
        ("ar", "3 يونيه 2021", "2021-06-03"),
        ("ar", "3 يوليو 2021", "2021-07-03"),
        ("ar", "3 يوليه 2021", "2021-07-03"),
        ("ar", "3 جانفي 2021", "2021-01-03"),
        ("ar", "3 فيفري 2021", "2021-02-03"),
        ("ar", "3 جوان 2021", "2021-06-03"),
        ("ar", "3 جويلية 2021", "2021-07-03"),
        ("ar", "3 غشت 2021", "2021-08-03"),
        ("ar", "3 من شهر فبراير عام 2021", "2021-02-03"),
        ("ar", "٢٠٢١/٢/٣", "2021-02-03"),
        ("ar", "٣\u{60D}٢\u{60D}٢٠٢١", "2021-02-03"),
        ("th", "3 กุมภาพันธ์ 2564", "2021-02-03"),
        ("th", "วันพุธที่ 3 กุมภาพันธ์ พ.ศ. 2564", "2021-02-03"),
        ("th", "พุธที่ 3 กุมภาพันธ์ พ.ศ.2564", "2021-02-03"),
        ("th", "วันที่ ๓ เดือนกุมภาพันธ์ พุทธศักราช ๒๕๖๔", "2021-02-03"),
        ("th", "3กุมภาพันธ์2564", "2021-02-03"),
        ("th", "3 ก.พ. 2564", "2021-02-03"),
        ("th", "3 กพ 2564", "2021-02-03"),
        ("th", "3ก.พ.64", "2021-02-03"),
        ("th", "พ. 3 ก.พ. 64", "2021-02-03"),
        ("th", "3 กุมภา 64", "2021-02-03"),
        ("th", "31 ม.ค.", "2021-01-31"),
        ("th", "3/2/2564", "2021-02-03"),
        ("th", "3/2/64", "2021-02-03"),
        ("th", "3/2/2021", "2021-02-03"),
        ("th", "2564-02-03", "2021-02-03"),
        ("th", "3 ก.พ. ค.ศ. 2021", "2021-02-03"),
        ("th", "3 Feb 2564", "2021-02-03"),
        ("th", "1 มิ.ย. 2564", "2021-06-01"),
        ("th", "1 กรกฏาคม 2564", "2021-07-01"),
        ("th", "1 สิงหา 2564", "2021-08-01"),
        ("th", "1 พฤษจิกายน 2564", "2021-11-01"),
    ] {
        assert_eq!(read(tag, text), Some(day(date)), "{text} in {tag}");
    }
}

#[test]
fn what_is_no_date_or_in_doubt_is_not_read() {
    for text in [
        "",
        " ",
        "/",
        "tomorrow",
        "3",
        "3rd",
        "2021",
        "February",
        "February 2021",
        "2021-02",
        "3 February 12021",
        "30 February 2021",
        "30/2/2021",
        "29/2/2021",
        "29 Feb 2100",
        "31 June",
        "30 Feb",
        "0/1/2021",
        "1/0/2021",
        "13/13/2021",
        "32 January 2021",
        "2021-13-01",
        "2021-15-3",
        "31/12/1899",
        "1/1/2201",
        "3 February 1442",
        "3.25",
        "3 2",
        "10 11 12",
        "10, 11, 12",
        "3-5/21",
        "3-5",
        "3-5 February 2021",
        "February 3-21",
        "3 or 4 February 2021",
        "3 February 2021 at 10:00",
        "2021-02-03T10:00",
        "3 Feb - 5 Mar 2021",
        "3 Feb Mar 2021",
        "3//2/2021",
        "-3/2/2021",
        "3/2/2021/",
        "3:2:2021",
        "3½ 2021",
        "003/2/2021",
        "3/2/021",
        "3/2/1",
        "3/2/64/21",
        "3 Ju 2021",
        "3 J 2021",
        "3 jeudi 2021",
        "123456789",
        "20211303",
        "99999999",
        "3 رمضان 1442",
        "3 كانون 2021",
        "3 ก 2564",
        "3 พฤ 2564",
        "3 กุมภาพันธ์มีนาคม 2564",
    ] {
        for tag in TAGS {
            assert_eq!(read(tag, text), None, "{text} in {tag}");
        }
    }
    for (tag, text) in [
        // 1964 or 2064, 1985 or 2085.
        ("en", "3/2/64"),
        ("en", "3 Feb 85"),
        // A range as likely as a year.
        ("en", "Feb 3 21"),
        ("en", "3 February 2564"),
        ("fr", "3 jui 2021"),
        ("ar", "3/2/64"),
        ("ar", "٣ محرم ١٤٤٢ هـ"),
        ("ar", "3 فبراير 2021 هـ"),
        // The year 2521 is nearly half a century away, 2021 of another era.
        ("th", "3/2/21"),
        ("th", "3 ก.พ. 2800"),
        ("th", "30 ก.พ. 2564"),
        ("th", "สสสส 3 ก.พ. 2564"),
    ] {
        assert_eq!(read(tag, text), None, "{text} in {tag}");
    }
    assert_eq!(read("en", &"3/2/2021 ".repeat(100)), None);
}

#[test]
fn a_date_without_a_year_is_the_nearest() {
    for (today, text, date) in [
        ("2021-01-31", "31 Jan", "2021-01-31"),
        ("2021-01-31", "28 Dec", "2020-12-28"),
        ("2020-12-28", "3 Feb", "2021-02-03"),
        ("2021-06-30", "1/1", "2021-01-01"),
        ("2021-07-03", "1/1", "2022-01-01"),
        // As far one way as the other.
        ("2021-07-02", "31 Dec", "2021-12-31"),
        ("2019-07-02", "1 Jan", "2019-01-01"),
        ("2020-07-01", "31/12", "2020-12-31"),
        ("2020-07-02", "1/1", "2021-01-01"),
        ("2021-01-31", "29 Feb", "2020-02-29"),
        ("2022-06-01", "29 Feb", "2024-02-29"),
        ("2098-06-01", "29/2", "2096-02-29"),
        ("2102-01-01", "29/2", "2104-02-29"),
        ("1900-01-02", "31 Dec", "1900-12-31"),
    ] {
        assert_eq!(words("en").read_date(text, day(today)), Some(day(date)), "{text} on {today}");
    }
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        for text in ["3 Feb", "3/2", "3/2/21"] {
            assert_eq!(words("th").read_date(text, today), None);
        }
    }
}

#[test]
fn two_digits_are_a_year_within_ten() {
    for (tag, today, text, year) in [
        ("en", "2021-01-31", "3/2/31", Some(2031)),
        ("en", "2021-01-31", "3/2/32", None),
        ("en", "2021-01-31", "3/2/11", Some(2011)),
        ("en", "2021-01-31", "3/2/10", None),
        ("en", "2096-01-31", "3/2/01", Some(2101)),
        ("en", "2101-01-31", "3/2/98", Some(2098)),
        ("th", "2021-01-31", "3/2/74", Some(2031)),
        ("th", "2021-01-31", "3/2/75", None),
        ("th", "2021-01-31", "3/2/54", Some(2011)),
        ("th", "2055-01-31", "3/2/01", Some(2058)),
    ] {
        let read = words(tag).read_date(text, day(today));
        assert_eq!(read.map(|date| date.year()), year, "{text} on {today} in {tag}");
    }
}

#[test]
fn what_is_written_is_read_back() {
    let today = day("2021-01-31");
    let days: Vec<NaiveDate> = day("2019-12-01").iter_days().take_while(|date| date.year() < 2025).collect();
    for tag in TAGS {
        let words = words(tag);
        for date in &days {
            for text in [words.date(*date), words.short_date(*date), words.digits(&date.to_string())] {
                assert_eq!(words.read_date(&text, today), Some(*date), "{text} in {tag}");
            }
        }
    }
}

/// A language that comes needs no names of months in its sheets.
#[test]
fn months_are_read_in_languages_that_may_come() {
    let english = Formats::new("en-GB").unwrap();
    let reader = DateReader { is_buddhist: false, today: day("2021-01-31") };
    for tag in [
        "en-US", "es", "pt", "it", "de", "nl", "sv", "pl", "cs", "ru", "uk", "el", "tr", "id", "ms", "fil", "sw", "am",
        "fa", "ur", "hi", "bn", "ne", "ta", "si", "my", "km", "lo", "ka", "hy",
    ] {
        let own = Formats::new(tag).unwrap();
        let names = DateNames::new(tag, &own, &english, std::iter::empty());
        for (month, name) in own.months() {
            let text = format!("3 {name} 2021");
            let read = names.parts(&text).and_then(|parts| reader.read(parts));
            assert_eq!(read, NaiveDate::from_ymd_opt(2021, *month, 3), "{text} in {tag}");
        }
    }
}

#[test]
fn yes_and_no_are_read_in_every_language() {
    for text in [
        "y",
        "Y",
        "yes",
        "YES!",
        "yes.",
        "Yesss",
        "yeah",
        "yep",
        "sure",
        "of course",
        "ok",
        "O.K.",
        "okay",
        "yes please",
        "Yes, of course",
        "yes yes",
        "thanks, yes",
        "I do",
        "I agree",
        "✓",
        "✔️",
        "✅",
        "👍",
        "👍🏽",
        "👍👍",
        "yes 👍",
        "  yes\n",
    ] {
        for tag in TAGS {
            assert_eq!(words(tag).read_yes_no(text), Some(true), "{text} in {tag}");
        }
    }
    for text in [
        "n",
        "N",
        "no",
        "No.",
        "NOOO",
        "nope",
        "nah",
        "no thanks",
        "No, thank you",
        "not at all",
        "of course not",
        "I don't",
        "I don’t",
        "❌",
        "👎",
        "👎🏿",
        "no ❌",
        "no no no",
    ] {
        for tag in TAGS {
            assert_eq!(words(tag).read_yes_no(text), Some(false), "{text} in {tag}");
        }
    }
}

#[test]
fn yes_and_no_are_read_as_people_say_them() {
    for (tag, yes, no) in [
        (
            "fr",
            "oui|Oui !|OUI|ouais|ouiii|o|bien sûr|bien sur|Oui, bien sûr|d'accord|d’accord|tout à fait|oui merci|si|évidemment",
            "non|Non.|nan|n|non merci|Non, pas du tout|bien sûr que non|jamais|pas encore|pas d’accord",
        ),
        (
            "ar",
            "نعم|نَعَم|نعم.|نعممم|أجل|اجل|ايوه|أيوة|ايوا|اي|إي|بلى|بلي|آه|طبعاً|أكيد|نعم، بالتأكيد|نعم شكرا|موافق|موافقة|تمام|أوافق",
            "لا|لأ|لا!|لاااا|كلا|لا شكراً|لا، أبداً|بالطبع لا|غير موافق|لست موافقًا|لا لا",
        ),
        (
            "th",
            "ใช่|ใช่ครับ|ใช่ค่ะ|ใช่ ครับ|ใช่ๆ|ครับ|ครับบบ|ค่ะ|คะ|ตกลง|ตกลงค่ะ|ได้|ได้เลยครับ|โอเค|มีครับ|มีแล้วค่ะ|เคย|แน่นอน|เห็นด้วย|ยินยอม|ขอบคุณครับ",
            "ไม่|ไม่ใช่|ไม่ค่ะ|ไม่ใช่ครับ|ไม่ได้|ไม่มีค่ะ|ไม่เคยเลย|ไม่ ขอบคุณ|ไม่เอาครับ ขอบคุณ|เปล่า|เปล่าครับ|ยังไม่ได้|ไม่เห็นด้วย|ไม่ยินยอม",
        ),
    ] {
        for (texts, answer) in [(yes, true), (no, false)] {
            for text in texts.split('|') {
                assert_eq!(words(tag).read_yes_no(text), Some(answer), "{text} in {tag}");
            }
        }
    }
}

#[test]
fn what_is_neither_yes_nor_no_is_asked_again() {
    for text in [
        "",
        " ",
        ".",
        "1",
        "0",
        "yes 1",
        "perhaps",
        "maybe",
        "yes no",
        "yes and no",
        "y/n",
        "no, sure",
        "not sure",
        "I am not sure",
        "I don't know",
        "why not",
        "yes?",
        "no problem",
        "never mind",
        "thanks",
        "please",
        "✅❌",
        "yes 👎",
        "😀",
        "🏽",
        "yesterday",
        "nothing",
        "okra",
        "not yes",
        "no yes",
        "ye s",
        "n/a",
    ] {
        for tag in TAGS {
            assert_eq!(words(tag).read_yes_no(text), None, "{text} in {tag}");
        }
    }
    for (tag, text) in [
        ("en", "o"),
        ("en", "oui"),
        ("fr", "peut-être"),
        ("fr", "pas tout à fait"),
        ("fr", "oui et non"),
        ("fr", "je ne sais pas"),
        ("fr", "merci"),
        ("fr", "non mais oui"),
        ("ar", "ربما"),
        ("ar", "نعم ولا"),
        ("ar", "لا أعرف"),
        ("ar", "لا بأس"),
        ("ar", "لا مانع"),
        ("ar", "نعم؟"),
        ("ar", "إن شاء الله"),
        ("ar", "شكرا"),
        ("ar", "١"),
        ("th", "ไม่แน่ใจ"),
        ("th", "ไม่แน่นอน"),
        ("th", "ไม่รู้"),
        ("th", "ไม่เป็นไร"),
        ("th", "ไม่มีปัญหา"),
        ("th", "ใช่ไหม"),
        ("th", "คะ?"),
        ("th", "ใช้"),
        ("th", "มีนา"),
        ("th", "ยังไง"),
        ("th", "อาจจะ"),
        ("th", "ขอบคุณ"),
        ("th", "แล้ว"),
        ("th", "๑"),
    ] {
        assert_eq!(words(tag).read_yes_no(text), None, "{text} in {tag}");
    }
    assert_eq!(words("en").read_yes_no(&"yes ".repeat(101)), None);
}

#[test]
fn the_lists_hold_together() {
    for tag in TAGS {
        let words = words(tag);
        let (yes, no) = (words.label("reads-yes"), words.label("reads-no"));
        for (list, answer) in [(&yes, true), (&no, false)] {
            for phrase in listed(list) {
                assert_eq!(words.read_yes_no(phrase), Some(answer), "{phrase} in {tag}");
            }
        }
        let names = &words.reading().dates;
        for idle in &names.idle {
            assert!(!names.months.contains_key(idle), "{idle} is a month in {tag}");
        }
        for month in 1..=12 {
            assert!(names.months.values().any(|named| *named == month), "no month {month} in {tag}");
        }
    }
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC*") {
        for tag in TAGS {
            let _ = (read(tag, &text), words(tag).read_yes_no(&text));
        }
    }

    #[test]
    fn nothing_made_of_dates_and_answers_panics(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "3", "31", "2021", "2564", "99999999", "64", "٣", "๓", "½", "/", ".", "-", ",", " ", "\u{200F}", "Feb",
                "mar", "février", "كانون", "الثاني", "شباط", "ก.พ.", "กุมภา", "วัน", "ที่", "วันพุธที่", "st", "yes", "no",
                "ไม่", "ครับ", "لا", "👍", "\u{FE0F}", "\u{300}", "ๆ",
            ]),
            0..12,
        ),
        ordinal in -90_000_000_i32..90_000_000,
    ) {
        let today = NaiveDate::from_num_days_from_ce_opt(ordinal).unwrap_or(NaiveDate::MIN);
        let text = parts.concat();
        for tag in TAGS {
            let words = words(tag);
            if let Some(date) = words.read_date(&text, today) {
                prop_assert!(YEARS.contains(&date.year()));
            }
            let _ = words.read_yes_no(&text);
        }
    }
}
