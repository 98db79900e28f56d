### The forms: one page a section. "title" is the page's instruction, "name" the section's name in lists.

# "intro" is what the page says first.
section-personal-title = Your details
section-personal-name = Your details
section-personal-intro = Give your details as they stand on your official documents.
section-business-title = Your business
section-business-name = Your business
section-business-intro = Give the details of your business as they are registered.
# $person is a person's name.
section-person-title = Details of { $person }
section-person-name = { $person }
section-person-intro = Give the details as they stand on this person's official documents.
# Spoken for a person whose name isn't known.
section-person-unknown = a person of your business
section-public-title = What your customers see
section-public-name = What your customers see
section-public-intro = These details stand on card statements and receipts, so that customers know your business.
section-kind-title = What kind of business is it?
section-kind-name = Kind of business
section-kind-intro = Choose what comes closest. You can change it later.
section-bank-title = Where do your payouts go?
section-bank-name = Bank account
section-bank-intro = Give a bank account in your own name, or in the name of your business.
section-documents-title = Your documents
section-documents-name = Documents
section-documents-intro = Each document must be readable and whole, with all 4 corners.
section-terms-title = Read and accept
section-terms-name = Terms
section-terms-intro = With a tick you accept what stands beside it. We keep when you did, and where from.
section-other-title = Other details
section-other-name = Other details
section-other-intro = We need these details as well.
section-risk-review-name = { $review }
section-risk-review-intro = Take your time. A clear answer helps { $platform } to decide quickly.

## Risk reviews: the question of each kind. "title" is the page's title, "ask" says what to write.
review-intellectual_property_usage-title = Do you have the right to use the brands you sell?
review-intellectual_property_usage-ask = Tell us which brands, designs, music or other works of others you use or sell, and how you got the right to: as an authorised seller, by a licence, or because you made them.
review-business_model_verification-title = How does your business work?
review-business_model_verification-ask = Tell us what you sell, to whom, how customers pay, and when they get what they paid for.
review-restricted_or_prohibited_industry_diligence-title = Tell us more about what you sell
review-restricted_or_prohibited_industry_diligence-ask = Tell us exactly which products or services you sell, and which licences or permits you have for them.
review-other_business_inquiry-title = A question about your business
review-other_business_inquiry-ask = Tell us what you sell, to whom, and anything that changed in your business in the last months.
review-url_inquiry-title = Where can we see what you sell?
review-url_inquiry-ask = Give the address of the website, shop or profile where you sell. If it needs a password, tell us how we can see it.
review-fulfillment_policy-title = How do your customers get what they buy?
review-fulfillment_policy-ask = Tell us how long it takes until customers get what they paid for, and how they can cancel or get their money back.
review-customer_service_contact-title = How do customers reach you?
review-customer_service_contact-ask = Give the phone number, e-mail address or page where customers get help, and when somebody answers.
review-rejection_appeal-title = Why should your account stay open?
review-rejection_appeal-ask = Tell us why you think that the decision to close your account was wrong, and what shows it.
review-supportability_rejection_appeal-title = Why should your business be accepted?
review-supportability_rejection_appeal-ask = Tell us why you think that what you sell is allowed, and what shows it.
review-other_supportability_inquiry-title = Tell us more about what you offer
review-other_supportability_inquiry-ask = Tell us exactly what you offer, to whom, and in which countries.
review-credit_review-title = How is your business doing?
review-credit_review-ask = Tell us about your sales of the last 12 months, what you owe, and when customers get what they paid for.
review-reserve_appeal-title = Why should less of your money be held back?
review-reserve_appeal-ask = Tell us what changed since the decision, and what shows that there will be fewer refunds and disputes.
review-identity_verification-title = Show who you are
review-identity_verification-ask = We must see an identity document of the person who answers for this account.
review-address_verification-title = Show where your business is
review-address_verification-ask = We must see a document with the name and the address of your business.
review-bank_account_verification-title = Show that the bank account is yours
review-bank_account_verification-ask = We must see a document of the bank with the name of the holder and the account number.
review-domain_verification-title = Is the website yours?
review-domain_verification-ask = Tell us which website you use and how you can show that it is yours, such as the account at the company where it is registered.
review-product_description-title = What exactly do you sell?
review-product_description-ask = Describe your products or services so that somebody who has never seen them understands what customers pay for.
review-statement_descriptor-title = Which name should customers see on their statements?
review-statement_descriptor-ask = Tell us the name that customers know you by, and where they see it before they pay.
review-capability_disable_appeal-title = Why should this feature stay on?
review-capability_disable_appeal-ask = Tell us why you think that the decision to switch it off was wrong, and what shows it.
review-platform_concern-title = A question about your account
review-platform_concern-ask = Tell us what happened from your side, and anything that helps to understand it.
review-other_compliance_inquiry-title = A question about rules and permits
review-other_compliance_inquiry-ask = Tell us which rules your business has to keep to, and how it does. Name permits and licences.
review-sanctions_review-title = Tell us about the people and countries you deal with
review-sanctions_review-ask = Tell us with whom and in which countries you do business, and what you know about them.
review-pep_review-title = Tell us about public offices
review-pep_review-ask = Tell us which public office the person holds or held, from when to when, and where the money of the business comes from.
review-legal_hold-title = Tell us about the legal matter
review-legal_hold-ask = Tell us what you know about the order or the claim, and who acts for you.
review-other-title = A question from the review team
review-other-ask = Tell us about your business: what you sell, to whom, and how. Add anything that helps to understand it.

# On a page where something is changed that isn't due, before it is changed: what changing it leads to. $platform: its name.
change-title = Before you change something
change-id-number = If you change an ID or tax number, { $platform } also needs a document that shows it, and you accept the terms again.
change-legal-name = If you change a legal name, { $platform } also needs a document that shows the new name.
change-bank-account = If you change the bank account, { $platform } also needs a document that shows that it is yours.
# In the list of tasks, below a task that a change led to. $platform: its name.
because-id-number = You changed an ID or tax number, so { $platform } needs this too.
because-legal-name = You changed a legal name, so { $platform } needs this too.
because-bank-account = You changed the bank account, so { $platform } needs this too.

# Above a form that was sent when the owner was signed out already: what was typed stands in it again.
form-found = This is what you typed before you were signed out. It isn't saved yet. Check it, then save it.
