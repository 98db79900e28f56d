//! A table of a test's own.

use aws_sdk_dynamodb::types::{
    BillingMode, GlobalSecondaryIndex, KeySchemaElement, StreamSpecification, StreamViewType,
};

/// The stack made its table from the template; this one has the same keys and indexes.
pub async fn copy_table(client: &aws_sdk_dynamodb::Client, from: &str, to: &str) {
    let table = client.describe_table().table_name(from).send().await.unwrap().table.unwrap();
    let keys: Vec<KeySchemaElement> = table.key_schema.unwrap();
    let indexes = table.global_secondary_indexes.unwrap().into_iter().map(|index| {
        GlobalSecondaryIndex::builder()
            .set_index_name(index.index_name)
            .set_key_schema(index.key_schema)
            .set_projection(index.projection)
            .build()
            .unwrap()
    });
    let stream =
        StreamSpecification::builder().stream_enabled(true).stream_view_type(StreamViewType::NewImage).build().unwrap();
    client
        .create_table()
        .table_name(to)
        .billing_mode(BillingMode::PayPerRequest)
        .set_attribute_definitions(table.attribute_definitions)
        .set_key_schema(Some(keys))
        .set_global_secondary_indexes(Some(indexes.collect()))
        .stream_specification(stream)
        .send()
        .await
        .unwrap();
}
