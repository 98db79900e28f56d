### What was wrong with something that was given before, by the code that the check came back with. Read by the owner at the
### field, and by staff beside the requirement. Each says what is wrong, and what helps. One line, no full stop at its end.

## Anything
error-information_missing = Something is missing here. Fill in every part
error-invalid_value_other = This value can't be used. Check it and give it again
error-external_request = The platform asked for this again. Check it and give it again
# Any other code.
error-other = This needs another look. Check it and give it again

## Addresses
error-invalid_address_city_state_postal_code = The town, state and postal code don't belong together. Check all three
error-invalid_address_highway_contract_box = A highway contract box can't be used. Give the street address of a building
error-invalid_address_private_mailbox = A private mailbox can't be used. Give the street address where the business works
error-invalid_street_address = This street address can't be found. Check the street and the number
error-verification_failed_address_match = The address doesn't match the official record. Check it, or give a document that shows it
error-verification_failed_residential_address = The home address couldn't be confirmed. Give the address where this person lives

## The business and its name
error-invalid_business_profile_name = This name can't be used as a business name. Give the name that your customers know
error-invalid_business_profile_name_denylisted = This business name isn't allowed. Give the name that your customers know
error-invalid_company_name_denylisted = This company name isn't allowed. Give the registered name of the company
error-invalid_product_description_length = The description is too short. Say in at least 10 characters what you sell
error-invalid_product_description_url_match = The description must say more than a web address. Say what you sell
error-unsupported_business_type = This type of business isn't supported. Choose another type, if another one is true
error-verification_legal_entity_structure_mismatch = The type of business doesn't match the official record. Choose the type that you registered
error-verification_supportability = This business needs another look before it can be paid. The reason beside this says more
error-invalid_phone_number = This phone number doesn't work. Give one that people can call

## Statements of cards
error-invalid_statement_descriptor_business_mismatch = The name on statements must be like the name of your business
error-invalid_statement_descriptor_denylisted = This name on statements isn't allowed. Use the name of your business
error-invalid_statement_descriptor_length = The name on statements must have 5 to 22 characters
error-invalid_statement_descriptor_prefix_denylisted = This short name on statements isn't allowed. Use a short form of your business's name
error-invalid_statement_descriptor_prefix_mismatch = The short name on statements must be like the name on statements

## Websites
error-invalid_url_denylisted = This web address isn't allowed. Give your own website, or a page about your business
error-invalid_url_format = This web address doesn't work. It looks like https://example.com
error-invalid_url_length = This web address is too long. Give the address of the first page
error-invalid_url_web_presence_detected = Your business has a website. Give its address here
error-invalid_url_website_business_information_mismatch = The website doesn't show the same business. Make its name and details match what you gave
error-invalid_url_website_empty = The website shows nothing. Give a page that shows what you sell
error-invalid_url_website_inaccessible = The website doesn't open. Check the address, and that the site is up
error-invalid_url_website_inaccessible_geoblocked = The website can't be opened from every country. Let visitors from all countries in
error-invalid_url_website_inaccessible_password_protected = The website asks for a password. Take it away, or give a page that opens without one
error-invalid_url_website_incomplete = The website lacks details of your business. Add what you sell, your prices and how to reach you
error-invalid_url_website_incomplete_cancellation_policy = The website must say how a customer can cancel
error-invalid_url_website_incomplete_customer_service_details = The website must say how customers can reach you
error-invalid_url_website_incomplete_legal_restrictions = The website must say which legal limits apply to what you sell
error-invalid_url_website_incomplete_refund_policy = The website must say when customers get their money back
error-invalid_url_website_incomplete_return_policy = The website must say how customers can send things back
error-invalid_url_website_incomplete_terms_and_conditions = The website must show your terms and conditions
error-invalid_url_website_incomplete_under_construction = The website isn't finished. Finish it, or give a page that shows what you sell
error-invalid_url_website_other = This website can't be used. Give another page that shows your business

## Numbers of tax and identity
error-invalid_tax_id = This tax number couldn't be confirmed. Check it, digit by digit
error-invalid_tax_id_format = This tax number has the wrong format. Check it, digit by digit
error-verification_failed_tax_id_match = The tax number doesn't match the name of the business. Give both as on the letter from the tax office
error-verification_failed_tax_id_not_issued = The tax office hasn't issued this number yet. Check it, or give the letter from the tax office
error-verification_failed_id_number_match = The number doesn't match the name and date of birth. Check all three
error-verification_failed_business_iec_number = The import and export code couldn't be confirmed. Check it, digit by digit

## People
error-invalid_dob_age_over_maximum = The year of birth is too long ago. Check the date
error-invalid_dob_age_under_18 = The person must be at least 18 years old. Check the date of birth
error-invalid_dob_age_under_minimum = The person must be at least 13 years old. Check the date of birth
error-invalid_representative_country = The representative must live in a country where this account may be. Choose another person
error-invalid_signator = This person may not sign for the business. Choose somebody who may
error-invalid_tos_acceptance = The terms weren't accepted by somebody who may do so. Accept them again
error-verification_failed_keyed_identity = The name, date of birth and address couldn't be confirmed together. Check all three, or give an identity document
error-verification_failed_keyed_match = What you typed couldn't be confirmed. Check it, or give a document that shows it
error-verification_failed_name_match = The name doesn't match the official record. Give it as on your identity document
error-verification_failed_authorizer_authority = This person's right to act for the business couldn't be confirmed. Give a document that shows it
error-verification_failed_representative_authority = The representative's right to act for the business couldn't be confirmed. Give a document that shows it
error-verification_directors_mismatch = The directors don't match the official record. Name the same people
error-verification_document_directors_mismatch = The directors don't match the document. Name the same people, or give a newer document
error-verification_extraneous_directors = More directors are named than the official record shows. Take out who isn't one
error-verification_missing_directors = A director is missing. Add everybody who is one in the official record
error-verification_missing_executives = An executive is missing. Add at least one person who runs the business
error-verification_missing_owners = An owner is missing. Add everybody who owns 25% or more
error-verification_rejected_ownership_exemption_reason = The reason for naming no owners wasn't accepted. Name the owners, or give another reason
error-verification_failed_other = This couldn't be confirmed. Check it and give it again

## Documents
error-verification_document_address_mismatch = The address on the document isn't the one that you gave. Correct one, or give another document
error-verification_document_address_missing = The document shows no address. Give one that does
error-verification_document_corrupt = The file is damaged. Take a new picture and upload that
error-verification_document_country_not_supported = Documents of this country can't be used. Give one of another country, if you have one
error-verification_document_dob_mismatch = The date of birth on the document isn't the one that you gave. Correct it, or give another document
error-verification_document_duplicate_type = The same type of document was given twice. Give a second one of another type
error-verification_document_expired = The document has expired. Give one that is still good
error-verification_document_failed_copy = This is a copy of a document. Take a picture of the document itself
error-verification_document_failed_greyscale = The picture is black and white. Take one in colour
error-verification_document_failed_other = The document couldn't be checked. Give another one, or take a new picture
error-verification_document_failed_test_mode = This is a test document. Give a real one
error-verification_document_fraudulent = The document couldn't be accepted. Give another document
error-verification_document_id_number_mismatch = The number on the document isn't the one that you gave. Correct it, or give another document
error-verification_document_id_number_missing = The document shows no number. Give one that does
error-verification_document_incomplete = Part of the document is cut off. Take a picture that shows all of it
error-verification_document_invalid = This isn't a document that can be used. Give a passport, an identity card or a driving licence
error-verification_document_issue_or_expiry_date_missing = The document shows no date. Give one that shows when it was issued or expires
error-verification_document_manipulated = The picture was changed. Take a new one, and upload it as it is
error-verification_document_missing_back = The back of the document is missing. Add a picture of it
error-verification_document_missing_front = The front of the document is missing. Add a picture of it
error-verification_document_name_mismatch = The name on the document isn't the one that you gave. Correct it, or give another document
error-verification_document_name_missing = The document shows no name. Give one that does
error-verification_document_nationality_mismatch = The nationality on the document isn't the one that you gave. Correct it, or give another document
error-verification_document_not_readable = The picture can't be read. Take a new one, flat, sharp and in good light
error-verification_document_not_signed = The document isn't signed. Sign it, then take a new picture
error-verification_document_not_uploaded = The document didn't arrive. Upload it again
error-verification_document_photo_mismatch = The photo on the document isn't of the same person. Give your own document
error-verification_document_too_large = The file is too large. It can have up to 10 MB
error-verification_document_type_not_supported = This type of document can't be used. Give one of those that are listed
error-verification_failed_document_match = The document doesn't match what you gave. Correct one, or give another document
error-verification_requires_additional_memorandum_of_associations = The memorandum of association is also needed. Add it
error-verification_requires_additional_proof_of_registration = Another proof of registration is also needed. Add it
