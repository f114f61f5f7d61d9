"""Who may do what: a row for each root field, each field that needs a right of its own, each REST address.

`public` is an anonymous caller where the operator opened the catalog (PUBLIC_CATALOG), `token` an account's own
token, `integration` a token with every scope, `secrets` a secrets admin, `root` a superuser. A field without a
row fails the test.
"""

MATRIX = """
                                right               anonymous public token member integration viewer editor secrets root
Query.aiConfig                  catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
Query.aiModels                  catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
Query.aiModel                   catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
Query.qualityTiers              catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
Query.settings                  catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
Query.currentRevisionNumber     catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
Query.providers                 configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.provider                  configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.operations                configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.aiFunctions               configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.aiFunction                configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.configurationIssues       configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.catalogRevisions          configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.catalogRevision           configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.catalogDiff               configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.catalogSchedules          configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.importReviews             configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.importReview              configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.importAliases             configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.quote                     quotes:read         -         yes    yes   yes    yes         yes    yes    yes     yes
Query.quotes                    quotes:read         -         yes    yes   yes    yes         yes    yes    yes     yes
Query.verifyQuote               quotes:read         -         yes    yes   yes    yes         yes    yes    yes     yes
Query.account                   accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.accounts                  accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.apiTokenScopes            tokens:write        -         -      -     -      yes         -      yes    yes     yes
Query.apiTokens                 tokens:write        -         -      -     -      yes         -      yes    yes     yes
Query.hold                      accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.job                       accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.jobs                      accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.functionRun               accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.functionRuns              accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.automationPreview         generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Query.automation                accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.automations               accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.automationRun             accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.automationRuns            accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.usageRecord               accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.usageRecords              accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Query.marginReport              configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.pricingSimulation         configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.ledgerCheck               configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.legacyDrift               configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.legacyWatch               configuration:read  -         -      -     -      -           yes    yes    yes     yes
Query.auditLog                  audit:read          -         -      -     -      -           -      -      -       yes
Query.people                    people:write        -         -      -     -      -           -      -      -       yes
Query.person                    people:write        -         -      -     -      -           -      -      -       yes
Mutation.providerCreate         configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.providerUpdate         configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.providerDelete         configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.providerActivate       configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.providerDeactivate     configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.providerRotateKey      secrets:write       -         -      -     -      -           -      -      yes     yes
Mutation.aiModelCreate          configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.aiModelUpdate          configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.aiModelDelete          configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.aiModelActivate        configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.aiModelDeactivate      configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.aiModelSetDefault      configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.aiModelRetire          configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.tierAssign             configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.operationUpdate        configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.functionUpdate         configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.functionTry            configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.settingsUpdate         configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.catalogChangesPublish  configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.catalogRollback        configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.catalogScheduleCreate  configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.catalogScheduleCancel  configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importReviewCreate     configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importRowsDecide       configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importRowAdopt         configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importRowsAdopt        configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importAliasSet         configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importAliasRemove      configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importReviewDiscard    configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.importReviewPublish    configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.providerTestKey        secrets:write       -         -      -     -      -           -      -      yes     yes
Mutation.providerResetBreaker   configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.accountCreate          accounts:write      -         -      -     -      yes         -      yes    yes     yes
Mutation.accountUpdate          accounts:write      -         -      -     -      yes         -      yes    yes     yes
Mutation.accountSuspend         accounts:write      -         -      -     -      yes         -      yes    yes     yes
Mutation.accountResume          accounts:write      -         -      -     -      yes         -      yes    yes     yes
Mutation.accountTimeZoneUpdate  accounts:configure  -         -      -     yes    yes         -      yes    yes     yes
Mutation.accountOverridesUpdate accounts:configure  -         -      -     yes    yes         -      yes    yes     yes
Mutation.accountMemberAdd       configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.accountMemberRemove    configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.accountTokenCreate     accounts:write      -         -      -     -      yes         -      yes    yes     yes
Mutation.apiTokenCreate         tokens:write        -         -      -     -      yes         -      yes    yes     yes
Mutation.apiTokenRevoke         tokens:write        -         -      -     -      yes         -      yes    yes     yes
Mutation.apiTokensRevoke        configuration:write -         -      -     -      -           -      yes    yes     yes
Mutation.personRoleUpdate       people:write        -         -      -     -      -           -      -      -       yes
Mutation.personDeactivate       people:write        -         -      -     -      -           -      -      -       yes
Mutation.personActivate         people:write        -         -      -     -      -           -      -      -       yes
Mutation.personFactorsRemove    people:write        -         -      -     -      -           -      -      -       yes
Mutation.creditsGrant           credits:grant       -         -      -     -      yes         -      yes    yes     yes
Mutation.creditsRenew           credits:grant       -         -      -     -      yes         -      yes    yes     yes
Mutation.creditsAdjust          credits:grant       -         -      -     -      yes         -      yes    yes     yes
Mutation.creditsRefund          credits:grant       -         -      -     -      yes         -      yes    yes     yes
Mutation.holdCreate             credits:spend       -         -      -     -      yes         -      yes    yes     yes
Mutation.holdSettle             credits:spend       -         -      -     -      yes         -      yes    yes     yes
Mutation.holdRelease            credits:spend       -         -      -     -      yes         -      yes    yes     yes
Mutation.chargeCreate           credits:spend       -         -      -     -      yes         -      yes    yes     yes
Mutation.textGenerate           generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.imagesGenerate         generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.jobCancel              generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.functionRunStart       generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.functionRunCancel      generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationCreate       generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationUpdate       generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationDelete       generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationPause        generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationResume       generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationRunNow       generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationRunPause     generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationRunResume    generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationRunRetry     generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationRunCancel    generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.automationRunSee       generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Mutation.jobReconcile           configuration:write -         -      -     -      -           -      yes    yes     yes
Subscription.jobProgress        accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Subscription.catalogPublished   catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
TextModel.admin                 configuration:read  -         -      -     -      -           yes    yes    yes     yes
ImageModel.admin                configuration:read  -         -      -     -      -           yes    yes    yes     yes
UnitModel.admin                 configuration:read  -         -      -     -      -           yes    yes    yes     yes
Settings.admin                  configuration:read  -         -      -     -      -           yes    yes    yes     yes
Account.members                 accounts:write      -         -      -     -      yes         -      yes    yes     yes
AccountOverride.attribution     accounts:write      -         -      -     -      yes         -      yes    yes     yes
LedgerEntry.attribution         accounts:write      -         -      -     -      yes         -      yes    yes     yes
LedgerEntry.account             accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Hold.account                    accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Hold.automationRun              accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Person.admin                    people:write        -         -      -     -      -           -      -      -       yes
Job.account                     accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Job.automationRun               accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Job.decisionReason              configuration:read  -         -      -     -      -           yes    yes    yes     yes
Job.decidedBy                   configuration:read  -         -      -     -      -           yes    yes    yes     yes
Job.prompt                      generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Job.text                        generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Job.images                      generation:run      -         -      yes   yes    yes         -      yes    yes     yes
FunctionRun.account             accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
FunctionRun.automationRun       accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
FunctionRun.input               generation:run      -         -      yes   yes    yes         -      yes    yes     yes
FunctionRun.output              generation:run      -         -      yes   yes    yes         -      yes    yes     yes
Automation.account              accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
Automation.input                generation:run      -         -      yes   yes    yes         -      yes    yes     yes
AutomationRun.account           accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
AutomationRun.input             generation:run      -         -      yes   yes    yes         -      yes    yes     yes
JobAttempt.admin                configuration:read  -         -      -     -      -           yes    yes    yes     yes
Quote.account                   accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
UsageRecord.account             accounts:read       -         -      yes   yes    yes         yes    yes    yes     yes
UsageRecord.model               catalog:read        -         -      yes   yes    yes         yes    yes    yes     yes
UsageRecord.rawUsage            accounts:write      -         -      -     -      yes         -      yes    yes     yes
UsageRecord.admin               configuration:read  -         -      -     -      -           yes    yes    yes     yes
/api/v1/system/ai-config/       catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
/api/v1/system/ai-models/       catalog:read        -         yes    yes   yes    yes         yes    yes    yes     yes
/metrics                        metrics:read        -         -      -     -      yes         yes    yes    yes     yes
"""

SCOPES = (
    "catalog:read",
    "quotes:read",
    "accounts:read",
    "accounts:write",
    "accounts:configure",
    "credits:grant",
    "credits:spend",
    "generation:run",
    "tokens:write",
    "metrics:read",
)
"""The rights that an integration's token can be given; the others are for staff."""

BEHIND_OTHER_RIGHTS = dict.fromkeys(
    (
        "AutomationRunQuote.account",
        "CreditsPayload.account",
        "CreditsRefundPayload.account",
        "FunctionRunQuote.account",
        "LedgerFinding.account",
        "MarginRow.account",
    ),
    "accounts:read",
) | dict.fromkeys(("JobProgress.text", "JobProgress.images"), "generation:run")
"""Guarded fields of what only moving credits, looking at the configuration or a stream answers."""

BY_KIND = ("Query.node", "Query.nodes")
"""They need what the own field of the thing needs: tests/api/test_nodes.py."""

OPEN_FIELDS = {
    "TextModel": """
        id modelName displayName modelType isDefault contextWindow supportsVision deprecatedAt retiredAt isAvailable
        tokensPerCredit maxOutputTokens supportsJsonMode supportsFunctionCalling
    """,
    "ImageModel": """
        id modelName displayName modelType isDefault contextWindow supportsVision deprecatedAt retiredAt isAvailable
        creditsPerImage imagePrices tier validSizes
    """,
    "UnitModel": """
        id modelName displayName modelType isDefault contextWindow supportsVision deprecatedAt retiredAt isAvailable
        creditUnit unitsPerCredit
    """,
    "Settings": "id imageStyle imageQuality maxInArticleImages temperature",
    "Account": """
        id externalId name createdAt timeZone suspendedAt suspensionReason integration credits lots ledger holds usage
        usageByDay overrides overridesVersion
    """,
    "Person": "id username",
    "AccountOverride": "id name function setAt endsAt value",
    "LedgerEntry": "id kind credits balanceAfter createdAt usageRecord",
    "Hold": "id requestId credits charged released taken absorbed createdAt expiresAt closedAt status usageRecord",
    "Job": """
        id kind status step percent operationType modelName article createdAt startedAt finishedAt
        cancelRequestedAt requestId creditsHeld creditsCharged hold failure attempts
    """,
    "JobAttempt": "number modelName status isDelivered error images sentAt answeredAt retryAt problem",
    "FunctionRun": """
        id function status startedBy author requestId createdAt startedAt finishedAt cancelRequestedAt failedBatches
        jobs creditsHeld creditsCharged
    """,
    "Automation": """
        id name steps schedule nextDueAt missedRuns holdsWholeRun pauseReason pausedAt pausedBy createdAt createdBy
        updatedAt deletedAt lastRun runs
    """,
    "AutomationRun": """
        id automation status startedBy author requestId dueAt missedTimes holdsWholeRun expectedCredits maxCredits
        pauseReason pausedAt pausedBy neededCredits createdAt startedAt finishedAt seenAt cancelRequestedAt steps
        reserve creditsCharged
    """,
    "Quote": """
        operationType minCredits lines expectedCredits maxCredits issuedAt expiresAt token id revisionNumber
        balanceSuffices
    """,
    "UsageRecord": """
        id requestId modelType modelName operationType tier size imageQuality images inputTokens cachedInputTokens
        cacheWriteTokens outputTokens totalTokens tokensPerCredit creditsPerImage minCredits maxCredits credits
        absorbed createdAt hold revisionNumber explain cacheWrite1hTokens inputAudioTokens inputImageTokens
        reasoningTokens outputAudioTokens outputImageTokens unknownInputTokens unknownTokens webSearches
        units unitsPerCredit creditUnit
    """,
}
"""The other fields of the types that have such rows: whoever is given the object may read them."""

OPEN_TYPES = """
    AIConfig APIToken APITokenCreatePayload APITokenRevokePayload Account AccountCredits
    AccountOverride AccountPayload AccountTokenPayload Article ArticleImagePrompts Attribution AutoClusterStep
    Automation AutomationPayload AutomationPreview AutomationRun AutomationRunPayload AutomationRunQuote
    AutomationRunStep AutomationStepItem AutomationStepQuote ContentIdea ContentIdeas CreditLot CreditsPayload
    CreditsRefundPayload CronSchedule DailySchedule Explanation ExplanationSentence FunctionBatchFailure FunctionRun
    FunctionRunPayload FunctionRunQuote GenerateContentStep GenerateIdeasStep GenerateImagePromptsStep
    GenerateImagesStep GeneratedImage Hold HoldPayload HourlySchedule ImageModel ImagePrice Integration Job JobAttempt
    JobFailure JobPayload JobProgress KeywordCluster KeywordClusters LedgerEntry MonthlySchedule PlaceImagePrompt
    PlacedImage PlacedImages Person PublishedRevision QualityTier Quote QuoteLine Settings SizePrice TextModel
    TokensOfKind UnitModel UsageDay UsageRecord WeeklySchedule
"""
"""What callers whose rights an integration could have can meet, beside errors and pages of these."""
