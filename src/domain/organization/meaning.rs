//! Answers that are no names: "none" means that somebody comes for themself, "the union" asks which one.
//!
//! The lists cover the languages of this field, not all; an unlisted word is simply taken for a name, which an owner
//! of the installation can mend.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::key::{NameKey, join, words};

/// What an answer to "which organization?" means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameMeaning {
    /// No organization: leads to "I come for myself".
    Nobody,
    /// A kind of organization, or a short word for one: asks for the full name.
    Generic,
    Name(NameKey),
}

/// Ask this before `clean_name`, which refuses "-" for having no letters.
///
/// "Red Cross" and "Ministry of Labour" are names, although they exist in every country: the country tells them apart.
pub fn meaning(name: &str) -> NameMeaning {
    let Some(key) = NameKey::of(name) else { return NameMeaning::Nobody };
    let mut words = words(name);
    while words.len() > 1 && DETERMINERS.contains(&words[0].as_str()) {
        words.remove(0);
    }
    let bare = NameKey::of(&join(&words));
    let listed = |list: &HashSet<NameKey>| list.contains(&key) || bare.as_ref().is_some_and(|bare| list.contains(bare));
    if listed(&NOBODY_KEYS) {
        NameMeaning::Nobody
    } else if listed(&GENERIC_KEYS) {
        NameMeaning::Generic
    } else {
        NameMeaning::Name(key)
    }
}

/// In front of a generic word they name nothing: "my union", "une association".
const DETERMINERS: &[&str] = &[
    "a", "an", "my", "our", "some", "un", "une", "mon", "ma", "notre", "una", "mi", "ein", "eine", "um", "uma", "i",
    "am",
];

static NOBODY_KEYS: LazyLock<HashSet<NameKey>> =
    LazyLock::new(|| NOBODY.iter().filter_map(|w| NameKey::of(w)).collect());
static GENERIC_KEYS: LazyLock<HashSet<NameKey>> =
    LazyLock::new(|| GENERIC.iter().filter_map(|w| NameKey::of(w)).collect());

#[rustfmt::skip]
const NOBODY: &[&str] = &[
    // English
    "none", "n/a", "na", "n.a.", "no", "nil", "null", "nothing", "nobody", "not any", "no one", "none of the above",
    "not applicable", "no organization", "no organisation", "no organizations", "no affiliation", "not affiliated",
    "unaffiliated", "without organization", "independent", "independant", "individual", "individually", "private",
    "private person", "private individual", "private citizen", "citizen", "personal", "personal capacity",
    "in my personal capacity", "in personal capacity", "student", "phd student", "university student", "pupil", "self",
    "myself", "my self", "me", "i", "self employed", "self-employed", "freelance", "freelancer", "free lance",
    "independent consultant", "independent researcher", "independent expert", "freelance journalist",
    "independent journalist", "consultant", "researcher", "volunteer", "activist", "retired", "retiree", "pensioner",
    "unemployed", "jobless", "migrant", "migrant worker", "refugee", "domestic worker", "x", "xx", "xxx",
    // French
    "aucun", "aucune", "aucune organisation", "néant", "rien", "non", "sans", "sans organisation", "sans affiliation",
    "pas d'organisation", "sans objet", "s/o", "indépendant", "indépendante", "particulier", "individuel",
    "individuelle", "à titre personnel", "à titre individuel", "moi", "moi-même", "étudiant", "étudiante", "retraité",
    "retraitée", "chômeur", "chômeuse", "bénévole", "chercheur indépendant", "chercheuse indépendante",
    // Spanish, Portuguese, Italian, German
    "ninguno", "ninguna", "nada", "sin organización", "independiente", "particular", "estudiante", "jubilado",
    "jubilada", "yo", "yo mismo", "yo misma", "autónomo", "autónoma", "a título personal", "nenhum", "nenhuma", "não",
    "sem organização", "independente", "estudante", "aposentado", "aposentada", "nessuno", "nessuna", "indipendente",
    "studente", "studentessa", "pensionato", "pensionata", "keine", "keiner", "nein", "nichts", "unabhängig", "privat",
    "privatperson", "selbständig", "selbstständig", "freiberufler", "freiberuflich", "rentner", "rentnerin",
    // Russian, Ukrainian, Turkish, Greek
    "нет", "никакой", "не указано", "независимый", "независимая", "частное лицо", "студент", "студентка", "пенсионер",
    "пенсионерка", "сам", "сама", "немає", "yok", "hiçbiri", "bağımsız", "öğrenci", "bireysel", "emekli", "καμία",
    "κανένα", "ανεξάρτητος", "ανεξάρτητη", "φοιτητής", "φοιτήτρια",
    // Arabic, Persian, Urdu
    "لا", "لا يوجد", "لا توجد", "لا شيء", "بدون", "بلا", "غير منتسب", "غير متوفر", "لا ينطبق", "مستقل", "مستقلة", "فرد",
    "فردي", "شخصي", "بصفة شخصية", "بصفتي الشخصية", "طالب", "طالبة", "متقاعد", "متقاعدة", "عمل حر", "أنا", "نفسي",
    "متطوع", "متطوعة", "باحث مستقل", "باحثة مستقلة", "هیچ", "هیچکدام", "ندارم", "دانشجو", "کوئی نہیں", "طالب علم",
    // Thai, Lao, Khmer, Burmese
    "ไม่มี", "ไม่มีองค์กร", "ไม่มีสังกัด", "ไม่สังกัด", "ไม่สังกัดองค์กร", "ไม่ระบุ", "อิสระ", "บุคคลทั่วไป", "ประชาชนทั่วไป", "ส่วนตัว",
    "ในนามส่วนตัว", "ตัวเอง", "ตนเอง", "นักศึกษา", "นักเรียน", "นิสิต", "ฟรีแลนซ์", "เกษียณ", "ข้าราชการบำนาญ", "นักวิชาการอิสระ",
    "ບໍ່ມີ", "ນັກສຶກສາ", "គ្មាន", "និស្សិត", "မရှိ", "မရှိပါ", "ကျောင်းသား", "ကျောင်းသူ", "တစ်ဦးချင်း",
    // Vietnamese, Indonesian and Malay, Filipino
    "không", "không có", "cá nhân", "sinh viên", "tự do", "độc lập", "tidak ada", "tidak", "tiada", "mandiri",
    "perorangan", "individu", "pribadi", "mahasiswa", "mahasiswi", "pelajar", "pensiunan", "wala", "sarili",
    "estudyante",
    // Hindi, Bengali, Nepali
    "नहीं", "कोई नहीं", "कुछ नहीं", "स्वतंत्र", "व्यक्तिगत", "छात्र", "छात्रा", "विद्यार्थी", "छैन", "কোনটি নয়", "নেই", "ছাত্র", "ছাত্রী",
    "স্বতন্ত্র",
    // Chinese, Japanese, Korean
    "无", "無", "没有", "沒有", "个人", "個人", "学生", "學生", "自由职业", "自由職業", "退休", "なし", "無し", "無所属", "フリーランス",
    "없음", "개인", "학생", "무소속", "프리랜서",
];

#[rustfmt::skip]
const GENERIC: &[&str] = &[
    // English
    "ngo", "ngos", "ingo", "cso", "csos", "cbo", "npo", "ngo sector", "non governmental organization",
    "non-governmental organisation", "nongovernmental organization", "civil society", "civil society organization",
    "civil society organisation", "non profit", "nonprofit", "non-profit organization", "organization",
    "organisation", "organizations", "union", "unions", "trade union", "labour union", "labor union", "workers union",
    "migrant organization", "migrant organisation", "diaspora", "diaspora organization", "association", "company",
    "business", "private company", "private sector", "employer", "church", "mosque", "temple", "parish",
    "faith based organization", "university", "college", "school", "academia", "institute", "institution", "ministry",
    "government", "local government", "government agency", "public sector", "state", "city", "municipality",
    "city council", "embassy", "consulate", "foundation", "charity", "network", "federation", "coalition", "committee",
    "group", "society", "club", "community", "cooperative", "media", "newspaper", "think tank", "international organization",
    "international organisation", "un agency", "agency", "office", "department", "hospital",
    // French
    "ong", "organisation non gouvernementale", "syndicat", "entreprise", "société", "société civile", "église",
    "mosquée", "paroisse", "université", "école", "ministère", "gouvernement", "fondation", "réseau", "fédération",
    "mairie", "commune", "ambassade", "comité", "groupe", "institut", "collectif", "organisation internationale",
    // Spanish, Portuguese, Italian, German
    "osc", "organización", "organización no gubernamental", "sindicato", "asociación", "empresa", "iglesia",
    "universidad", "escuela", "ministerio", "gobierno", "fundación", "red", "sociedad civil", "organização",
    "associação", "igreja", "universidade", "governo", "ministério", "fundação", "organizzazione", "associazione",
    "sindacato", "chiesa", "università", "fondazione", "verein", "gewerkschaft", "kirche", "universität", "stiftung",
    "firma", "unternehmen", "regierung", "ministerium", "verband", "nro",
    // Russian, Ukrainian, Turkish, Greek
    "нко", "нпо", "организация", "профсоюз", "ассоциация", "компания", "церковь", "университет", "министерство",
    "правительство", "фонд", "громадська організація", "профспілка", "stk", "dernek", "sendika", "vakıf", "üniversite",
    "bakanlık", "şirket", "mko", "μκο", "σύλλογος", "συνδικάτο", "εκκλησία", "πανεπιστήμιο",
    // Arabic, Persian
    "منظمة", "المنظمة", "منظمة غير حكومية", "منظمة مجتمع مدني", "المجتمع المدني", "مجتمع مدني", "جمعية", "الجمعية",
    "جمعية خيرية", "نقابة", "النقابة", "اتحاد", "الاتحاد", "شركة", "الشركة", "كنيسة", "الكنيسة", "مسجد", "جامعة",
    "الجامعة", "مدرسة", "وزارة", "الوزارة", "حكومة", "الحكومة", "مؤسسة", "المؤسسة", "شبكة", "بلدية", "البلدية", "سفارة",
    "السفارة", "سازمان", "انجمن", "دانشگاه",
    // Thai, Lao, Khmer, Burmese
    "เอ็นจีโอ", "องค์กร", "องค์กรพัฒนาเอกชน", "องค์กรเอกชน", "องค์กรไม่แสวงหากำไร", "ภาคประชาสังคม", "มูลนิธิ", "สมาคม", "สหภาพ",
    "สหภาพแรงงาน", "บริษัท", "โบสถ์", "วัด", "มัสยิด", "มหาวิทยาลัย", "โรงเรียน", "กระทรวง", "รัฐบาล", "หน่วยงานรัฐ", "หน่วยงาน",
    "เทศบาล", "เครือข่าย", "ชมรม", "ສະມາຄົມ", "ອົງການ", "សមាគម", "អង្គការ", "အသင်း", "အဖွဲ့", "အဖွဲ့အစည်း", "သမဂ္ဂ",
    // Vietnamese, Indonesian and Malay, Filipino
    "tổ chức", "tổ chức phi chính phủ", "hội", "công ty", "công đoàn", "nhà thờ", "trường đại học", "chính phủ", "lsm",
    "organisasi", "yayasan", "serikat", "serikat buruh", "serikat pekerja", "perusahaan", "gereja", "universitas",
    "kementerian", "pemerintah", "masjid", "kesatuan sekerja", "syarikat", "kerajaan", "unyon", "samahan", "simbahan",
    "unibersidad",
    // Hindi, Bengali, Nepali
    "संगठन", "संघ", "संस्था", "गैर सरकारी संगठन", "एनजीओ", "विश्वविद्यालय", "सरकार", "मंत्रालय", "এনজিও", "সংগঠন", "সংস্থা",
    "বিশ্ববিদ্যালয়", "সরকার",
    // Chinese, Japanese, Korean
    "非政府组织", "非政府組織", "组织", "組織", "公司", "工会", "工會", "协会", "協會", "大学", "大學", "教会", "教會", "政府", "基金会",
    "基金會", "団体", "会社", "労働組合", "協会", "財団", "단체", "시민단체", "회사", "노동조합", "노조", "협회", "대학교", "교회", "정부", "재단",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn some_answers_mean_no_organization() {
        for answer in [
            "",
            "-",
            "—",
            "…",
            "/",
            "none",
            "None.",
            "NONE",
            "N/A",
            "n.a.",
            "No",
            "Independent",
            "an individual",
            "Student",
            "I am a student",
            "myself",
            "Freelance",
            "retired",
            "self-employed",
            "Aucune",
            "indépendant",
            "ÉTUDIANTE",
            "etudiante",
            "À titre personnel",
            "ninguna",
            "nessuna",
            "keine",
            "Нет",
            "öğrenci",
            "لا يوجد",
            "مستقل",
            "مستقلّة",
            "طالب",
            "طالبه",
            "ไม่มี",
            "ไม่ มี",
            "อิสระ",
            "นักศึกษา",
            "không có",
            "Tidak ada",
            "wala",
            "कोई नहीं",
            "မရှိပါ",
            "无",
            "個人",
            "なし",
            "없음",
        ] {
            assert_eq!(meaning(answer), NameMeaning::Nobody, "{answer}");
        }
    }

    #[test]
    fn some_answers_are_only_a_kind() {
        for answer in [
            "NGO",
            "N.G.O.",
            "an NGO",
            "Union",
            "the union",
            "my union",
            "Our Church",
            "University",
            "The Ministry",
            "Government",
            "company",
            "Civil Society",
            "ONG",
            "Église",
            "une association",
            "sindicato",
            "Gewerkschaft",
            "Профсоюз",
            "جمعية",
            "الجمعيه",
            "النقابة",
            "มูลนิธิ",
            "สหภาพ",
            "công đoàn",
            "yayasan",
            "संगठन",
            "အသင်း",
            "工会",
        ] {
            assert_eq!(meaning(answer), NameMeaning::Generic, "{answer}");
        }
    }

    #[test]
    fn the_rest_are_names() {
        for answer in [
            "Red Cross",
            "Ministry of Labour",
            "Student Union of Example City",
            "Independent Migrants Forum",
            "MWU",
            "La Strada",
            "None Left Behind",
            "Mi Casa",
            "A Roof",
            "مؤسسة الأمل",
            "มูลนิธิรักษ์แรงงาน",
            "Caritas Asia",
            "University of Example",
            "7",
        ] {
            assert_eq!(meaning(answer), NameMeaning::Name(NameKey::of(answer).unwrap()), "{answer}");
        }
    }

    #[test]
    fn no_word_is_both() {
        let both: Vec<_> = NOBODY_KEYS.intersection(&GENERIC_KEYS).collect();
        assert!(both.is_empty(), "{both:?}");
        assert_eq!(NOBODY.iter().chain(GENERIC).filter(|word| NameKey::of(word).is_none()).count(), 0);
    }

    proptest! {
        #[test]
        fn anything_has_a_meaning(name in "\\PC*|.*") {
            match meaning(&name) {
                NameMeaning::Name(key) => prop_assert_eq!(Some(key), NameKey::of(&name)),
                NameMeaning::Nobody | NameMeaning::Generic => {}
            }
        }
    }
}
