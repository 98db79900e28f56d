//! What a file is, by its bytes. Rule: every reason to refuse one has a name of its own, so that a page can say what helps.

/// The most bytes of a file: 10 MB.
pub const LARGEST: usize = 10 * 1024 * 1024;
/// The most pixels along one side of a picture.
pub const LARGEST_SIDE: usize = 8_000;
/// The fewest pixels along one side: below it nobody can read what stands on a card.
pub const SMALLEST_SIDE: usize = 300;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileType {
    /// A JPEG picture.
    Jpg,
    /// A PNG picture.
    Png,
    /// A PDF document.
    Pdf,
}

/// What was found out about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    /// How it is written.
    pub kind: FileType,
    /// Its bytes.
    pub size: u64,
}

/// Why a file can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// More than [`LARGEST`] bytes.
    #[error("the file has more than 10 MB")]
    TooLarge,
    /// Neither a picture nor a document that is taken here.
    #[error("the file is of a type that isn't taken")]
    WrongType,
    /// A PDF where a picture is asked for.
    #[error("a PDF isn't taken here")]
    NoPdf,
    /// It begins like one, and can't be read.
    #[error("the file can't be read")]
    Unreadable,
    /// More than [`LARGEST_SIDE`] pixels along a side.
    #[error("the picture has more than 8000 pixels along a side")]
    TooManyPixels,
    /// Fewer than [`SMALLEST_SIDE`] pixels along a side.
    #[error("the picture has fewer than 300 pixels along a side")]
    TooFewPixels,
    /// It asks for a password.
    #[error("the PDF asks for a password")]
    Locked,
}

impl FileType {
    /// Every type.
    pub const ALL: [Self; 3] = [Self::Jpg, Self::Png, Self::Pdf];

    /// As a File object writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jpg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// Reads the word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == raw)
    }

    /// The media type that it is served as.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else {
            None
        }
    }
}

impl Refusal {
    /// Every refusal.
    pub const ALL: [Self; 8] = [
        Self::Empty,
        Self::TooLarge,
        Self::WrongType,
        Self::NoPdf,
        Self::Unreadable,
        Self::TooManyPixels,
        Self::TooFewPixels,
        Self::Locked,
    ];

    /// The stem of its text in the language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "document-problem-empty",
            Self::TooLarge => "document-problem-too-large",
            Self::WrongType => "document-problem-wrong-type",
            Self::NoPdf => "document-problem-no-pdf",
            Self::Unreadable => "document-problem-unreadable",
            Self::TooManyPixels => "document-problem-too-many-pixels",
            Self::TooFewPixels => "document-problem-too-few-pixels",
            Self::Locked => "document-problem-locked",
        }
    }
}

/// Judges the first bytes of a file, up to [`LARGEST`] of them, that has so many in all.
pub fn judge(bytes: &[u8], size: u64, takes_pdf: bool) -> Result<Content, Refusal> {
    if size == 0 || bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if size > LARGEST as u64 {
        return Err(Refusal::TooLarge);
    }
    let kind = FileType::of(bytes).ok_or(Refusal::WrongType)?;
    match kind {
        FileType::Pdf if !takes_pdf => return Err(Refusal::NoPdf),
        FileType::Pdf => document(bytes)?,
        FileType::Jpg | FileType::Png => picture(bytes)?,
    }
    Ok(Content { kind, size })
}

fn picture(bytes: &[u8]) -> Result<(), Refusal> {
    let size = imagesize::blob_size(bytes).map_err(|_| Refusal::Unreadable)?;
    let (long, short) = (size.width.max(size.height), size.width.min(size.height));
    if short == 0 {
        Err(Refusal::Unreadable)
    } else if long > LARGEST_SIDE {
        Err(Refusal::TooManyPixels)
    } else if short < SMALLEST_SIDE {
        Err(Refusal::TooFewPixels)
    } else {
        Ok(())
    }
}

// A PDF ends with a mark, which a broken upload lacks. That it is encrypted says its trailer, which is never packed: in an
// old file as in one whose table is a stream.
fn document(bytes: &[u8]) -> Result<(), Refusal> {
    let end = &bytes[bytes.len().saturating_sub(2_048)..];
    if !end.windows(5).any(|five| five == b"%%EOF") {
        return Err(Refusal::Unreadable);
    }
    let name = b"/Encrypt";
    let encrypts = |at: usize| {
        let rest = &bytes[at + name.len()..];
        let value = rest.iter().position(|byte| !byte.is_ascii_whitespace()).map(|skipped| (skipped, rest[skipped]));
        // `12 0 R` refers to the dictionary, `<<` begins it; `/EncryptMetadata` is another word.
        matches!(value, Some((_, b'<') | (1.., b'0'..=b'9')))
    };
    let mut places = bytes.windows(name.len()).enumerate().filter(|(_, word)| *word == name).map(|(at, _)| at);
    if places.any(encrypts) { Err(Refusal::Locked) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The beginning of a PNG of this size.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend([width.to_be_bytes(), height.to_be_bytes()].concat());
        bytes.extend([8, 2, 0, 0, 0, 1, 2, 3, 4]);
        bytes
    }

    /// The beginning of a JPEG of this size.
    fn jpg(width: u16, height: u16) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 16];
        bytes.extend(b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
        bytes.extend([0xff, 0xc0, 0, 17, 8]);
        bytes.extend([height.to_be_bytes(), width.to_be_bytes()].concat());
        bytes.extend([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9]);
        bytes
    }

    fn pdf(trailer: &str) -> Vec<u8> {
        format!("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R{trailer}>>\nstartxref\n9\n%%EOF\n").into_bytes()
    }

    fn judged(bytes: &[u8], takes_pdf: bool) -> Result<FileType, Refusal> {
        judge(bytes, bytes.len() as u64, takes_pdf).map(|content| content.kind)
    }

    #[test]
    fn a_file_is_what_its_bytes_are() {
        assert_eq!(judged(&png(640, 480), false), Ok(FileType::Png));
        assert_eq!(judged(&jpg(640, 480), false), Ok(FileType::Jpg));
        assert_eq!(judged(&pdf(""), true), Ok(FileType::Pdf));
        assert_eq!(judged(&pdf(""), false), Err(Refusal::NoPdf));
        for other in ["GIF89a", "<html>", "RIFF0000WEBP", "PK\u{3}\u{4}", " %PDF-1.7 %%EOF"] {
            assert_eq!(judged(other.as_bytes(), true), Err(Refusal::WrongType), "{other}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        assert_eq!(judged(b"", true), Err(Refusal::Empty));
        assert_eq!(judged(&png(640, 480)[..18], true), Err(Refusal::Unreadable));
        assert_eq!(judged(&jpg(640, 480)[..12], true), Err(Refusal::Unreadable));
        assert_eq!(judged(b"%PDF-1.7 and no more", true), Err(Refusal::Unreadable));
    }

    #[test]
    fn a_document_that_asks_for_a_password_is_told_by_its_trailer() {
        assert_eq!(judged(&pdf("/Encrypt 5 0 R"), true), Err(Refusal::Locked));
        assert_eq!(judged(&pdf("/Encrypt<</V 1>>"), true), Err(Refusal::Locked));
        assert_eq!(judged(&pdf("/Encrypt\n5 0 R"), true), Err(Refusal::Locked));
        assert_eq!(judged(&pdf("/EncryptMetadata false"), true), Ok(FileType::Pdf));
        assert_eq!(judged(&pdf("/Encrypt"), true), Ok(FileType::Pdf));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fail(bytes: Vec<u8>, size: u64, takes_pdf: bool) {
            let _ = judge(&bytes, size, takes_pdf);
        }

        #[test]
        fn no_end_of_a_file_makes_it_fail(
            start in prop_oneof![Just(png(640, 480)), Just(jpg(640, 480)), Just(pdf("/Encrypt"))],
            at in 0_usize..80, rest: Vec<u8>,
        ) {
            let mut bytes = start;
            bytes.truncate(at);
            bytes.extend(rest);
            let _ = judged(&bytes, true);
        }

        #[test]
        fn a_picture_is_taken_between_its_bounds_and_nowhere_else(width in 1_u16..=u16::MAX, height in 1_u16..=u16::MAX) {
            let fits = |side: u16| (SMALLEST_SIDE..=LARGEST_SIDE).contains(&usize::from(side));
            for bytes in [png(width.into(), height.into()), jpg(width, height)] {
                prop_assert_eq!(judged(&bytes, false).is_ok(), fits(width) && fits(height));
            }
        }

        #[test]
        fn the_size_is_judged_whatever_the_content_is(size in LARGEST as u64 + 1..) {
            prop_assert_eq!(judge(&png(640, 480), size, true), Err(Refusal::TooLarge));
        }
    }
}
