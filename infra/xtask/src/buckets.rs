//! The local buckets, made from the template.

use serde_json::{Map, Value};

use crate::{Done, service};

/// Makes the buckets and gives their names here by their names in the template.
pub(crate) fn create(aws: &str, buckets: &[String]) -> Done<Value> {
    let mut names = Map::new();
    for bucket in buckets {
        let name = name(bucket);
        service::put(aws, "s3", &format!("/{name}"))?;
        names.insert(bucket.clone(), name.into());
    }
    Ok(Value::Object(names))
}

// `ExportBucket` is `export-bucket`: a bucket's name has no capitals.
fn name(bucket: &str) -> String {
    bucket.chars().enumerate().fold(String::new(), |mut name, (at, c)| {
        if at > 0 && c.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
        name
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_has_no_capitals() {
        assert_eq!(super::name("ExportBucket"), "export-bucket");
    }
}
