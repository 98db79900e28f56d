//! Makes the table from the template.

use aws_sdk_dynamodb::{
    Client,
    error::DisplayErrorContext,
    types::{
        AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType, Projection, ProjectionType,
        ScalarAttributeType, StreamSpecification, StreamViewType, TimeToLiveSpecification,
    },
};

use crate::{Done, template::TableShape};

/// Makes a table of that shape.
pub(crate) async fn create(client: &Client, name: &str, shape: &TableShape) -> Done {
    let failed = |error: &dyn std::error::Error| format!("The table can't be made: {}.", DisplayErrorContext(error));
    let mut call = client.create_table().table_name(name).billing_mode(BillingMode::PayPerRequest);
    for (attribute, kind) in &shape.attributes {
        let definition = AttributeDefinition::builder()
            .attribute_name(attribute)
            .attribute_type(ScalarAttributeType::from(kind.as_str()))
            .build()
            .map_err(|error| failed(&error))?;
        call = call.attribute_definitions(definition);
    }
    for key in keys(&shape.keys)? {
        call = call.key_schema(key);
    }
    for index in &shape.indexes {
        let projection = Projection::builder()
            .projection_type(ProjectionType::from(index.projection.as_str()))
            .set_non_key_attributes((!index.attributes.is_empty()).then(|| index.attributes.clone()))
            .build();
        let index = GlobalSecondaryIndex::builder()
            .index_name(&index.name)
            .set_key_schema(Some(keys(&index.keys)?))
            .projection(projection)
            .build()
            .map_err(|error| failed(&error))?;
        call = call.global_secondary_indexes(index);
    }
    let stream = StreamSpecification::builder()
        .stream_enabled(true)
        .stream_view_type(StreamViewType::from(shape.stream.as_str()))
        .build()
        .map_err(|error| failed(&error))?;
    call.stream_specification(stream).send().await.map_err(|error| failed(&error))?;
    let ttl = TimeToLiveSpecification::builder()
        .attribute_name(&shape.ttl)
        .enabled(true)
        .build()
        .map_err(|error| failed(&error))?;
    client
        .update_time_to_live()
        .table_name(name)
        .time_to_live_specification(ttl)
        .send()
        .await
        .map_err(|error| failed(&error))?;
    Ok(())
}

fn keys(keys: &[(String, String)]) -> Done<Vec<KeySchemaElement>> {
    keys.iter()
        .map(|(name, kind)| {
            KeySchemaElement::builder()
                .attribute_name(name)
                .key_type(KeyType::from(kind.as_str()))
                .build()
                .map_err(|error| format!("The table's keys can't be read: {error}."))
        })
        .collect()
}
