"""Who may do what: a row for each root field, each field that needs a right of its own, each REST address.

`public` is an anonymous caller where the operator opened the catalog (PUBLIC_CATALOG), `token` an account's own
token, `integration` a token with every scope, `secrets` a secrets admin. A field without a row fails the test.
"""

MATRIX = """
                               right               anonymous public token member integration viewer editor secrets
Query.aiConfig                 catalog:read        -         yes    yes   yes    yes         yes    yes    yes
Query.aiModels                 catalog:read        -         yes    yes   yes    yes         yes    yes    yes
Query.aiModel                  catalog:read        -         yes    yes   yes    yes         yes    yes    yes
Query.qualityTiers             catalog:read        -         yes    yes   yes    yes         yes    yes    yes
Query.settings                 catalog:read        -         yes    yes   yes    yes         yes    yes    yes
Query.currentRevision          catalog:read        -         yes    yes   yes    yes         yes    yes    yes
Query.providers                configuration:read  -         -      -     -      -           yes    yes    yes
Query.provider                 configuration:read  -         -      -     -      -           yes    yes    yes
Query.operations               configuration:read  -         -      -     -      -           yes    yes    yes
Query.configurationIssues      configuration:read  -         -      -     -      -           yes    yes    yes
Query.catalogRevisions         configuration:read  -         -      -     -      -           yes    yes    yes
Query.catalogRevision          configuration:read  -         -      -     -      -           yes    yes    yes
Query.catalogDiff              configuration:read  -         -      -     -      -           yes    yes    yes
Query.catalogSchedules         configuration:read  -         -      -     -      -           yes    yes    yes
Query.importReviews            configuration:read  -         -      -     -      -           yes    yes    yes
Query.importReview             configuration:read  -         -      -     -      -           yes    yes    yes
Query.quote                    quotes:read         -         yes    yes   yes    yes         yes    yes    yes
Query.quotes                   quotes:read         -         yes    yes   yes    yes         yes    yes    yes
Query.verifyQuote              quotes:read         -         yes    yes   yes    yes         yes    yes    yes
Query.account                  accounts:read       -         -      yes   yes    yes         yes    yes    yes
Query.accounts                 accounts:read       -         -      yes   yes    yes         yes    yes    yes
Query.apiTokens                tokens:write        -         -      -     -      yes         -      yes    yes
Query.hold                     accounts:read       -         -      yes   yes    yes         yes    yes    yes
Query.usageRecord              accounts:read       -         -      yes   yes    yes         yes    yes    yes
Query.usageRecords             accounts:read       -         -      yes   yes    yes         yes    yes    yes
Query.marginReport             configuration:read  -         -      -     -      -           yes    yes    yes
Query.pricingSimulation        configuration:read  -         -      -     -      -           yes    yes    yes
Query.ledgerCheck              configuration:read  -         -      -     -      -           yes    yes    yes
Mutation.providerCreate        configuration:write -         -      -     -      -           -      yes    yes
Mutation.providerUpdate        configuration:write -         -      -     -      -           -      yes    yes
Mutation.providerDelete        configuration:write -         -      -     -      -           -      yes    yes
Mutation.providerActivate      configuration:write -         -      -     -      -           -      yes    yes
Mutation.providerDeactivate    configuration:write -         -      -     -      -           -      yes    yes
Mutation.providerRotateKey     secrets:write       -         -      -     -      -           -      -      yes
Mutation.aiModelCreate         configuration:write -         -      -     -      -           -      yes    yes
Mutation.aiModelUpdate         configuration:write -         -      -     -      -           -      yes    yes
Mutation.aiModelDelete         configuration:write -         -      -     -      -           -      yes    yes
Mutation.aiModelActivate       configuration:write -         -      -     -      -           -      yes    yes
Mutation.aiModelDeactivate     configuration:write -         -      -     -      -           -      yes    yes
Mutation.aiModelSetDefault     configuration:write -         -      -     -      -           -      yes    yes
Mutation.aiModelRetire         configuration:write -         -      -     -      -           -      yes    yes
Mutation.tierAssign            configuration:write -         -      -     -      -           -      yes    yes
Mutation.operationUpdate       configuration:write -         -      -     -      -           -      yes    yes
Mutation.settingsUpdate        configuration:write -         -      -     -      -           -      yes    yes
Mutation.catalogChange         configuration:write -         -      -     -      -           -      yes    yes
Mutation.catalogRollback       configuration:write -         -      -     -      -           -      yes    yes
Mutation.catalogSchedule       configuration:write -         -      -     -      -           -      yes    yes
Mutation.catalogScheduleCancel configuration:write -         -      -     -      -           -      yes    yes
Mutation.catalogImport         configuration:write -         -      -     -      -           -      yes    yes
Mutation.importRowsDecide      configuration:write -         -      -     -      -           -      yes    yes
Mutation.importRowAdopt        configuration:write -         -      -     -      -           -      yes    yes
Mutation.importReviewDiscard   configuration:write -         -      -     -      -           -      yes    yes
Mutation.importPublish         configuration:write -         -      -     -      -           -      yes    yes
Mutation.providerTestKey       secrets:write       -         -      -     -      -           -      -      yes
Mutation.accountCreate         accounts:write      -         -      -     -      yes         -      yes    yes
Mutation.accountUpdate         accounts:write      -         -      -     -      yes         -      yes    yes
Mutation.accountOverride       accounts:configure  -         -      -     yes    yes         -      yes    yes
Mutation.accountMemberAdd      configuration:write -         -      -     -      -           -      yes    yes
Mutation.accountMemberRemove   configuration:write -         -      -     -      -           -      yes    yes
Mutation.accountTokenCreate    accounts:write      -         -      -     -      yes         -      yes    yes
Mutation.apiTokenCreate        tokens:write        -         -      -     -      yes         -      yes    yes
Mutation.apiTokenRevoke        tokens:write        -         -      -     -      yes         -      yes    yes
Mutation.creditsGrant          credits:grant       -         -      -     -      yes         -      yes    yes
Mutation.creditsRenew          credits:grant       -         -      -     -      yes         -      yes    yes
Mutation.creditsAdjust         credits:grant       -         -      -     -      yes         -      yes    yes
Mutation.creditsRefund         credits:grant       -         -      -     -      yes         -      yes    yes
Mutation.holdCreate            credits:spend       -         -      -     -      yes         -      yes    yes
Mutation.holdSettle            credits:spend       -         -      -     -      yes         -      yes    yes
Mutation.holdRelease           credits:spend       -         -      -     -      yes         -      yes    yes
Mutation.chargeCreate          credits:spend       -         -      -     -      yes         -      yes    yes
Subscription.catalogPublished  catalog:read        -         yes    yes   yes    yes         yes    yes    yes
TextModel.admin                configuration:read  -         -      -     -      -           yes    yes    yes
ImageModel.admin               configuration:read  -         -      -     -      -           yes    yes    yes
Settings.admin                 configuration:read  -         -      -     -      -           yes    yes    yes
CatalogRevision.changes        configuration:read  -         -      -     -      -           yes    yes    yes
CatalogRevision.impact         configuration:read  -         -      -     -      -           yes    yes    yes
Account.members                accounts:write      -         -      -     -      yes         -      yes    yes
AccountOverride.author         accounts:write      -         -      -     -      yes         -      yes    yes
AccountOverride.reason         accounts:write      -         -      -     -      yes         -      yes    yes
LedgerEntry.author             accounts:write      -         -      -     -      yes         -      yes    yes
LedgerEntry.reason             accounts:write      -         -      -     -      yes         -      yes    yes
UsageRecord.rawUsage           accounts:write      -         -      -     -      yes         -      yes    yes
UsageRecord.providerCostUsd    configuration:read  -         -      -     -      -           yes    yes    yes
UsageRecord.costSource         configuration:read  -         -      -     -      -           yes    yes    yes
UsageRecord.pricePerCreditUsd  configuration:read  -         -      -     -      -           yes    yes    yes
UsageRecord.marginUsd          configuration:read  -         -      -     -      -           yes    yes    yes
/api/v1/system/ai-config/      catalog:read        -         yes    yes   yes    yes         yes    yes    yes
/api/v1/system/ai-models/      catalog:read        -         yes    yes   yes    yes         yes    yes    yes
/metrics                       metrics:read        -         -      -     -      yes         yes    yes    yes
"""

SCOPES = (
    "catalog:read",
    "quotes:read",
    "accounts:read",
    "accounts:write",
    "accounts:configure",
    "credits:grant",
    "credits:spend",
    "tokens:write",
    "metrics:read",
)
"""The rights that an integration's token can be given; the others are for staff."""

OPEN_FIELDS = {
    "TextModel": """
        modelName displayName modelType isDefault contextWindow supportsVision deprecatedAt retiredAt id isAvailable
        tokensPerCredit maxOutputTokens supportsJsonMode supportsFunctionCalling
    """,
    "ImageModel": """
        modelName displayName modelType isDefault contextWindow supportsVision deprecatedAt retiredAt id isAvailable
        creditsPerImage qualityTier validSizes
    """,
    "Settings": "imageStyle imageQuality maxInArticleImages temperature",
    "CatalogRevision": "number author reason channel publishedAt",
    "Account": "id externalId name createdAt integration credits lots ledger holds usage overrides",
    "AccountOverride": "name setAt endsAt value",
    "LedgerEntry": "kind credits balanceAfter createdAt usageRecordId",
    "UsageRecord": """
        id accountId holdId requestId revision modelType modelName size imageQuality images inputTokens
        cachedInputTokens cacheWriteTokens outputTokens totalTokens tokensPerCredit creditsPerImage
        minCredits maxCredits credits createdAt operationType qualityTier absorbed explain
    """,
}
"""The other fields of the types that have such rows: whoever is given the object may read them."""

OPEN_TYPES = """
    AIConfig APIToken APITokenCreated APITokenRevoked Account AccountOverride AccountSaved AccountToken
    Balance CreditLot CreditsMoved CreditsRefunded Explanation Hold HoldChanged ImageModel LedgerEntry PublishedRevision
    QualityTier Quote QuoteLine Settings TextModel UsageRecord
"""
"""What callers whose rights an integration could have can meet, beside errors and pages of these."""
