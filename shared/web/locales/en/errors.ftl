### What was wrong with something that was given before, by the code that the check came back with. Shown at the field.

# The checks of documents, names and numbers.
error-invalid_address_city_state_postal_code = The town, state and postal code don't belong together
error-invalid_street_address = We couldn't find this street address
error-invalid_dob_age_under_minimum = The person must be at least 13 years old
error-invalid_phone_number = This phone number doesn't work
error-invalid_product_description_length = The description is too short
error-invalid_product_description_url_match = The description must say more than a web address
error-invalid_statement_descriptor_length = The name on statements must have 5 to 22 characters
error-invalid_statement_descriptor_business_mismatch = The name on statements must be like the name of your business
error-invalid_tax_id_format = This tax number has the wrong format
error-invalid_tax_id = This tax number couldn't be confirmed
error-invalid_url_format = This web address doesn't work
error-invalid_url_website_inaccessible = We couldn't open this website
error-verification_failed_id_number_match = The number doesn't match the name and date of birth
error-verification_failed_keyed_identity = We couldn't confirm the name, date of birth and address together
error-verification_failed_name_match = The name doesn't match the official record
error-verification_failed_tax_id_match = The tax number doesn't match the name of the business
error-information_missing = Something is missing here
# Any other code.
error-other = This needs another look. Check it and give it again
