//! Postal codes: what they look like in a country and how they are written there. Rule: spaces, hyphens, the country in
//! front (`D-10115`) and the sign of the post (`〒`) are never a problem; whether a place has the code isn't known here.

use super::{NumberProblem, typed};

/// A postal code as its country writes it: `SW1A1AA` is `SW1A 1AA`, `K1A0B1` is `K1A 0B1`, `941071234` is `94107-1234`.
/// Of any other country: 2 to 12 letters, digits, spaces and hyphens.
pub fn postal_code(country: &str, raw: &str) -> Result<String, NumberProblem> {
    let plain = typed::plain(raw)?;
    let plain = plain.trim_start_matches('〒');
    match country {
        "US" => match digits(plain, "US", 5, 9)? {
            five if five.len() == 5 => Ok(five.to_owned()),
            nine if nine.len() == 9 => Ok(format!("{}-{}", &nine[..5], &nine[5..])),
            other => Err(NumberProblem::Length { fewest: 5, most: 9, typed: other.len() }),
        },
        "CA" => canada(plain),
        "GB" => united_kingdom(plain),
        "IE" => ireland(plain),
        "NL" => netherlands(plain),
        "ES" => {
            let code = digits(plain, "ES", 5, 5)?;
            // The first two are the province.
            if matches!(typed::two(code, 0), Some(1..=52)) {
                Ok(code.to_owned())
            } else {
                Err(NumberProblem::NotIssued)
            }
        }
        "DE" => digits(plain, "DE", 5, 5).map(str::to_owned),
        "FR" => digits(plain, "FR", 5, 5).map(str::to_owned),
        "IT" => digits(plain, "IT", 5, 5).map(str::to_owned),
        "MX" => digits(plain, "MX", 5, 5).map(str::to_owned),
        "AU" => digits(plain, "AU", 4, 4).map(str::to_owned),
        "JP" => digits(plain, "JP", 7, 7).map(|code| format!("{}-{}", &code[..3], &code[3..])),
        "BR" => digits(plain, "BR", 8, 8).map(|code| format!("{}-{}", &code[..5], &code[5..])),
        _ => anywhere(raw),
    }
}

/// A postal code of the country, to show in a hint. None where nothing is known of its codes.
pub fn example(country: &str) -> Option<&'static str> {
    Some(match country {
        "US" => "94107",
        "CA" => "K1A 0B1",
        "GB" => "SW1A 1AA",
        "IE" => "D02 AF30",
        "DE" => "10115",
        "FR" => "75001",
        "ES" => "28013",
        "IT" => "00184",
        "NL" => "1012 JS",
        "AU" => "2000",
        "JP" => "100-0001",
        "MX" => "06000",
        "BR" => "01310-100",
        _ => return None,
    })
}

// Behind the letters of its country or, in Europe, the one letter that its cars had.
fn digits<'a>(plain: &'a str, country: &str, fewest: usize, most: usize) -> Result<&'a str, NumberProblem> {
    let code = plain.strip_prefix(country).or_else(|| plain.strip_prefix(&country[..1])).unwrap_or(plain);
    typed::digits(code, fewest, most)
}

fn canada(plain: &str) -> Result<String, NumberProblem> {
    six(plain)?;
    // Letters that look like others aren't used; W and Z not in front.
    let unused = |c: char| matches!(c, 'D' | 'F' | 'I' | 'O' | 'Q' | 'U');
    if !typed::fits(plain, "A9A9A9") || plain.contains(unused) || plain.starts_with(['W', 'Z']) {
        return Err(NumberProblem::Format);
    }
    Ok(format!("{} {}", &plain[..3], &plain[3..]))
}

fn united_kingdom(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 5, 7)?;
    let (outward, inward) = plain.split_at(plain.len() - 3);
    let shapes = ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"];
    let fits = shapes.iter().any(|shape| typed::fits(outward, shape)) && !outward.starts_with(['Q', 'V', 'X'])
        || outward == "GIR";
    if !fits || !typed::fits(inward, "9AA") || inward.contains(['C', 'I', 'K', 'M', 'O', 'V']) {
        return Err(NumberProblem::Format);
    }
    Ok(format!("{outward} {inward}"))
}

fn ireland(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 7, 7)?;
    let (route, place) = plain.split_at(3);
    let used = |c: char| c.is_ascii_digit() || "ACDEFHKNPRTVWXY".contains(c);
    let fits = (typed::fits(route, "A99") || route == "D6W") && plain.chars().all(used);
    if fits { Ok(format!("{route} {place}")) } else { Err(NumberProblem::Format) }
}

fn netherlands(plain: &str) -> Result<String, NumberProblem> {
    let plain = if plain.chars().count() == 8 { typed::without(plain, "NL") } else { plain };
    six(plain)?;
    // No code begins with a zero, and three pairs of letters aren't used.
    let unused = plain.starts_with('0') || ["SA", "SD", "SS"].iter().any(|pair| plain.ends_with(pair));
    if !typed::fits(plain, "9999AA") || unused {
        return Err(NumberProblem::Format);
    }
    Ok(format!("{} {}", &plain[..4], &plain[4..]))
}

fn six(plain: &str) -> Result<(), NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 6, 6)
}

// As typed: where the spaces and hyphens belong isn't known.
fn anywhere(raw: &str) -> Result<String, NumberProblem> {
    use unicode_normalization::UnicodeNormalization;
    let wide: String = raw.nfkc().take(200).map(typed::digit).collect();
    let words: Vec<&str> = wide.split_whitespace().collect();
    let code = words.join(" ").to_uppercase();
    if !code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ' || b == b'-') {
        return Err(NumberProblem::Characters);
    }
    typed::of_length(&code, 2, 12).map(|()| code)
}
