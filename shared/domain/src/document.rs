//! Documents: which requirements take a photo or a file, what may be given, and how it stands in the value of its path.
//!
//! Rule: what a file is says its content alone, never its name or what a browser calls it; and a value is complete or it is
//! no answer: half an identity card waits for its other half.

mod content;
mod file;
mod slot;
mod value;

pub use content::{Content, FileType, LARGEST, LARGEST_SIDE, Refusal, SMALLEST_SIDE, judge};
pub use file::{StoredFile, Upload, UploadError};
pub use slot::{Kind, MOST_FILES, Purpose, Shape, Side, Slot, slot};
pub use value::{
    Edit, Held, answer_of, held, is_begun, kind_of, next_side, too_many, with_answer, with_file, without_file,
};
