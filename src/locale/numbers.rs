//! Reading whole numbers that people type, in the digits of any script. Writing them is `formats`' part.

/// A whole number as a person types it: digits of any script, an optional sign, groups set off by a comma, the Arabic
/// separator or a narrow space. A full stop is refused: it groups in Jakarta and divides in Bangkok. `None` for
/// anything else and beyond `i64`.
pub fn read_number(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|c| !is_direction_mark(*c)).collect();
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let groups: Vec<&str> = digits.split([',', '\u{66C}', '\u{A0}', '\u{202F}']).collect();
    if let [first, middle @ .., last] = groups.as_slice() {
        // 1,234,567 and, in South Asia, 12,34,567.
        let whole = (1..=3).contains(&first.chars().count())
            && middle.iter().all(|group| (2..=3).contains(&group.chars().count()))
            && last.chars().count() == 3;
        if !whole {
            return None;
        }
    }
    if digits.is_empty() {
        return None;
    }
    let value = groups.iter().flat_map(|group| group.chars()).try_fold(0_i64, |value, c| {
        let digit = digit(c)?;
        let value = value.checked_mul(10)?;
        // Counted downwards when negative, so that the smallest number can be reached.
        if negative { value.checked_sub(digit) } else { value.checked_add(digit) }
    })?;
    Some(value)
}

pub(super) fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The value of a decimal digit in any script.
pub(super) fn digit(c: char) -> Option<i64> {
    let code = u32::from(c);
    ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| i64::from(code - zero))
}

/// Code points of the digit zero (general category Nd); the other nine follow it.
const ZEROS: [u32; 38] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x10D30,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_script() {
        for (text, value) in [
            ("0", 0),
            (" 42 ", 42),
            ("٤٢", 42),
            ("۴۲", 42),
            ("๔๒", 42),
            ("४२", 42),
            ("৪২", 42),
            ("၄၂", 42),
            ("៤២", 42),
            ("໔໒", 42),
            ("４２", 42),
            ("+7", 7),
            ("-7", -7),
            ("\u{200F}٧\u{200F}", 7),
            ("1,234,567", 1_234_567),
            ("12,34,567", 1_234_567),
            ("١٬٢٣٤", 1234),
            ("1\u{202F}234", 1234),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
        ] {
            assert_eq!(read_number(text), Some(value), "{text}");
        }
        for bad in [
            "",
            "-",
            "+",
            ",",
            "1,2",
            "1,,234",
            "1.5",
            "1.000",
            "12a",
            "five",
            "9223372036854775808",
            "1234,567",
            "--1",
        ] {
            assert_eq!(read_number(bad), None, "{bad}");
        }
    }
}
