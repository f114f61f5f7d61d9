from collections.abc import AsyncIterator
from typing import Optional, Union

from .account_create import AccountCreate, AccountCreateAccountCreateAccountPayload
from .account_lookup import AccountLookup, AccountLookupAccount
from .account_token_create import (
    AccountTokenCreate,
    AccountTokenCreateAccountTokenCreateAccountTokenPayload,
)
from .automation_by_id import AutomationById, AutomationByIdAutomation
from .automation_create import (
    AutomationCreate,
    AutomationCreateAutomationCreateAutomationPayload,
    AutomationCreateAutomationCreateTierUnavailable,
)
from .automation_delete import (
    AutomationDelete,
    AutomationDeleteAutomationDeleteAutomationPayload,
)
from .automation_list import AutomationList, AutomationListAutomations
from .automation_pause import (
    AutomationPause,
    AutomationPauseAutomationPauseAutomationPayload,
)
from .automation_resume import (
    AutomationResume,
    AutomationResumeAutomationResumeAutomationPayload,
)
from .automation_run_by_id import AutomationRunById, AutomationRunByIdAutomationRun
from .automation_run_cancel import (
    AutomationRunCancel,
    AutomationRunCancelAutomationRunCancelAutomationRunPayload,
)
from .automation_run_items import AutomationRunItems, AutomationRunItemsAutomationRun
from .automation_run_now import (
    AutomationRunNow,
    AutomationRunNowAutomationRunNowAutomationRunPayload,
    AutomationRunNowAutomationRunNowAutomationRunQuote,
    AutomationRunNowAutomationRunNowTierUnavailable,
)
from .automation_run_pause import (
    AutomationRunPause,
    AutomationRunPauseAutomationRunPauseAutomationRunPayload,
)
from .automation_run_resume import (
    AutomationRunResume,
    AutomationRunResumeAutomationRunResumeAutomationRunPayload,
)
from .automation_run_retry import (
    AutomationRunRetry,
    AutomationRunRetryAutomationRunRetryAutomationRunPayload,
)
from .automation_update import (
    AutomationUpdate,
    AutomationUpdateAutomationUpdateAutomationPayload,
    AutomationUpdateAutomationUpdateTierUnavailable,
)
from .base_model import UNSET, UnsetType
from .catalog_published import CatalogPublished, CatalogPublishedCatalogPublished
from .charge_create import (
    ChargeCreate,
    ChargeCreateChargeCreateHoldPayload,
    ChargeCreateChargeCreateInsufficientCredits,
    ChargeCreateChargeCreateTierUnavailable,
)
from .credits_grant import (
    CreditsGrant,
    CreditsGrantCreditsGrantCreditsPayload,
    CreditsGrantCreditsGrantInsufficientCredits,
)
from .credits_refund import (
    CreditsRefund,
    CreditsRefundCreditsRefundCreditsRefundPayload,
    CreditsRefundCreditsRefundRefundExceedsCharge,
)
from .credits_renew import (
    CreditsRenew,
    CreditsRenewCreditsRenewCreditsPayload,
    CreditsRenewCreditsRenewInsufficientCredits,
)
from .current_prices import CurrentPrices, CurrentPricesAiConfig
from .fragments import Refusal
from .function_run_by_id import FunctionRunById, FunctionRunByIdFunctionRun
from .function_run_cancel import (
    FunctionRunCancel,
    FunctionRunCancelFunctionRunCancelFunctionRunPayload,
)
from .function_run_start import (
    FunctionRunStart,
    FunctionRunStartFunctionRunStartFunctionRunPayload,
    FunctionRunStartFunctionRunStartFunctionRunQuote,
    FunctionRunStartFunctionRunStartInsufficientCredits,
    FunctionRunStartFunctionRunStartTierUnavailable,
)
from .hold_by_id import HoldById, HoldByIdHold
from .hold_create import (
    HoldCreate,
    HoldCreateHoldCreateHoldPayload,
    HoldCreateHoldCreateInsufficientCredits,
)
from .hold_release import (
    HoldRelease,
    HoldReleaseHoldReleaseHoldNotOpen,
    HoldReleaseHoldReleaseHoldPayload,
)
from .hold_settle import (
    HoldSettle,
    HoldSettleHoldSettleHoldNotOpen,
    HoldSettleHoldSettleHoldPayload,
)
from .images_generate import (
    ImagesGenerate,
    ImagesGenerateImagesGenerateInsufficientCredits,
    ImagesGenerateImagesGenerateJobPayload,
    ImagesGenerateImagesGenerateQuote,
    ImagesGenerateImagesGenerateTierUnavailable,
)
from .input_types import (
    AccountCreateInput,
    AccountTokenCreateInput,
    AutomationChangeInput,
    AutomationCreateInput,
    AutomationRunChangeInput,
    AutomationRunNowInput,
    AutomationUpdateInput,
    ChargeCreateInput,
    CreditsGrantInput,
    CreditsRefundInput,
    CreditsRenewInput,
    FunctionRunCancelInput,
    FunctionRunStartInput,
    HoldCreateInput,
    HoldReleaseInput,
    HoldSettleInput,
    ImagesGenerateInput,
    JobCancelInput,
    JobFilter,
    QuoteInput,
    TextGenerateInput,
    UsageRecordFilter,
)
from .job_by_id import JobById, JobByIdJob
from .job_cancel import JobCancel, JobCancelJobCancelJobPayload
from .job_page import JobPage, JobPageJobs
from .job_progress import JobProgress, JobProgressJobProgress
from .quote_list import QuoteList, QuoteListQuotesQuote, QuoteListQuotesTierUnavailable
from .sender import Sender
from .text_generate import (
    TextGenerate,
    TextGenerateTextGenerateInsufficientCredits,
    TextGenerateTextGenerateJobPayload,
    TextGenerateTextGenerateQuote,
)
from .usage_page import UsagePage, UsagePageUsageRecords
from .verify_quote import VerifyQuote, VerifyQuoteVerifyQuoteQuote


def gql(q: str) -> str:
    return q


class Operations(Sender):
    async def account_lookup(
        self,
        id: Union[Optional[str], UnsetType] = UNSET,
        external_id: Union[Optional[str], UnsetType] = UNSET,
    ) -> Optional[AccountLookupAccount]:
        query = gql("""
            query AccountLookup($id: ID, $externalId: String) {
              account(id: $id, externalId: $externalId) {
                ...Account
              }
            }

            fragment Account on Account {
              id
              externalId
              name
              credits {
                ...Credits
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }
            """)
        variables: dict[str, object] = {"id": id, "externalId": external_id}
        response = await self.execute(
            query=query, operation_name="AccountLookup", variables=variables
        )
        data = self.get_data(response)
        return AccountLookup.model_validate(data).account

    async def account_create(
        self, input: AccountCreateInput
    ) -> Union[AccountCreateAccountCreateAccountPayload, Refusal]:
        query = gql("""
            mutation AccountCreate($input: AccountCreateInput!) {
              accountCreate(input: $input) {
                __typename
                ... on AccountPayload {
                  account {
                    ...Account
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Account on Account {
              id
              externalId
              name
              credits {
                ...Credits
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AccountCreate", variables=variables
        )
        data = self.get_data(response)
        return AccountCreate.model_validate(data).account_create

    async def account_token_create(
        self, input: AccountTokenCreateInput
    ) -> Union[AccountTokenCreateAccountTokenCreateAccountTokenPayload, Refusal]:
        query = gql("""
            mutation AccountTokenCreate($input: AccountTokenCreateInput!) {
              accountTokenCreate(input: $input) {
                __typename
                ... on AccountTokenPayload {
                  token
                  expiresAt
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AccountTokenCreate", variables=variables
        )
        data = self.get_data(response)
        return AccountTokenCreate.model_validate(data).account_token_create

    async def automation_by_id(self, id: str) -> Optional[AutomationByIdAutomation]:
        query = gql("""
            query AutomationById($id: ID!) {
              automation(id: $id) {
                ...Automation
              }
            }

            fragment Automation on Automation {
              id
              name
              nextDueAt
              missedRuns
              holdsWholeRun
              pauseReason
              deletedAt
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = await self.execute(
            query=query, operation_name="AutomationById", variables=variables
        )
        data = self.get_data(response)
        return AutomationById.model_validate(data).automation

    async def automation_list(
        self,
        account: Union[Optional[str], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
    ) -> AutomationListAutomations:
        query = gql("""
            query AutomationList($account: ID, $after: String) {
              automations(filter: {account: $account}, first: 100, after: $after) {
                nodes {
                  ...Automation
                }
                pageInfo {
                  endCursor
                  hasNextPage
                }
              }
            }

            fragment Automation on Automation {
              id
              name
              nextDueAt
              missedRuns
              holdsWholeRun
              pauseReason
              deletedAt
            }
            """)
        variables: dict[str, object] = {"account": account, "after": after}
        response = await self.execute(
            query=query, operation_name="AutomationList", variables=variables
        )
        data = self.get_data(response)
        return AutomationList.model_validate(data).automations

    async def automation_run_by_id(
        self, id: str
    ) -> Optional[AutomationRunByIdAutomationRun]:
        query = gql("""
            query AutomationRunById($id: ID!) {
              automationRun(id: $id) {
                ...AutomationRun
              }
            }

            fragment AutomationRun on AutomationRun {
              id
              status
              requestId
              startedBy
              dueAt
              missedTimes
              pauseReason
              neededCredits
              expectedCredits
              maxCredits
              creditsCharged
              createdAt
              finishedAt
              steps {
                ...AutomationRunStep
              }
            }

            fragment AutomationRunStep on AutomationRunStep {
              id
              function
              status
              itemCount
              failedItemCount
              creditsCharged
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = await self.execute(
            query=query, operation_name="AutomationRunById", variables=variables
        )
        data = self.get_data(response)
        return AutomationRunById.model_validate(data).automation_run

    async def automation_run_items(
        self, id: str
    ) -> Optional[AutomationRunItemsAutomationRun]:
        query = gql("""
            query AutomationRunItems($id: ID!) {
              automationRun(id: $id) {
                id
                steps {
                  ...AutomationStepItems
                }
              }
            }

            fragment AutomationStepItem on AutomationStepItem {
              id
              number
              attempt
              status
              error
              functionRun {
                id
                status
              }
            }

            fragment AutomationStepItems on AutomationRunStep {
              id
              function
              status
              items(first: 100) {
                nodes {
                  ...AutomationStepItem
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = await self.execute(
            query=query, operation_name="AutomationRunItems", variables=variables
        )
        data = self.get_data(response)
        return AutomationRunItems.model_validate(data).automation_run

    async def automation_create(
        self, input: AutomationCreateInput
    ) -> Union[
        AutomationCreateAutomationCreateAutomationPayload,
        AutomationCreateAutomationCreateTierUnavailable,
        Refusal,
    ]:
        query = gql("""
            mutation AutomationCreate($input: AutomationCreateInput!) {
              automationCreate(input: $input) {
                __typename
                ... on AutomationPayload {
                  automation {
                    ...Automation
                  }
                }
                ... on TierUnavailable {
                  offered
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Automation on Automation {
              id
              name
              nextDueAt
              missedRuns
              holdsWholeRun
              pauseReason
              deletedAt
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationCreate", variables=variables
        )
        data = self.get_data(response)
        return AutomationCreate.model_validate(data).automation_create

    async def automation_update(
        self, input: AutomationUpdateInput
    ) -> Union[
        AutomationUpdateAutomationUpdateAutomationPayload,
        AutomationUpdateAutomationUpdateTierUnavailable,
        Refusal,
    ]:
        query = gql("""
            mutation AutomationUpdate($input: AutomationUpdateInput!) {
              automationUpdate(input: $input) {
                __typename
                ... on AutomationPayload {
                  automation {
                    ...Automation
                  }
                }
                ... on TierUnavailable {
                  offered
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Automation on Automation {
              id
              name
              nextDueAt
              missedRuns
              holdsWholeRun
              pauseReason
              deletedAt
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationUpdate", variables=variables
        )
        data = self.get_data(response)
        return AutomationUpdate.model_validate(data).automation_update

    async def automation_delete(
        self, input: AutomationChangeInput
    ) -> Union[AutomationDeleteAutomationDeleteAutomationPayload, Refusal]:
        query = gql("""
            mutation AutomationDelete($input: AutomationChangeInput!) {
              automationDelete(input: $input) {
                __typename
                ... on AutomationPayload {
                  automation {
                    ...Automation
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Automation on Automation {
              id
              name
              nextDueAt
              missedRuns
              holdsWholeRun
              pauseReason
              deletedAt
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationDelete", variables=variables
        )
        data = self.get_data(response)
        return AutomationDelete.model_validate(data).automation_delete

    async def automation_pause(
        self, input: AutomationChangeInput
    ) -> Union[AutomationPauseAutomationPauseAutomationPayload, Refusal]:
        query = gql("""
            mutation AutomationPause($input: AutomationChangeInput!) {
              automationPause(input: $input) {
                __typename
                ... on AutomationPayload {
                  automation {
                    ...Automation
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Automation on Automation {
              id
              name
              nextDueAt
              missedRuns
              holdsWholeRun
              pauseReason
              deletedAt
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationPause", variables=variables
        )
        data = self.get_data(response)
        return AutomationPause.model_validate(data).automation_pause

    async def automation_resume(
        self, input: AutomationChangeInput
    ) -> Union[AutomationResumeAutomationResumeAutomationPayload, Refusal]:
        query = gql("""
            mutation AutomationResume($input: AutomationChangeInput!) {
              automationResume(input: $input) {
                __typename
                ... on AutomationPayload {
                  automation {
                    ...Automation
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Automation on Automation {
              id
              name
              nextDueAt
              missedRuns
              holdsWholeRun
              pauseReason
              deletedAt
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationResume", variables=variables
        )
        data = self.get_data(response)
        return AutomationResume.model_validate(data).automation_resume

    async def automation_run_now(
        self, input: AutomationRunNowInput
    ) -> Union[
        AutomationRunNowAutomationRunNowAutomationRunPayload,
        AutomationRunNowAutomationRunNowAutomationRunQuote,
        AutomationRunNowAutomationRunNowTierUnavailable,
        Refusal,
    ]:
        query = gql("""
            mutation AutomationRunNow($input: AutomationRunNowInput!) {
              automationRunNow(input: $input) {
                __typename
                ... on AutomationRunPayload {
                  automationRun {
                    ...AutomationRun
                  }
                }
                ... on AutomationRunQuote {
                  ...AutomationRunQuote
                }
                ... on TierUnavailable {
                  offered
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment AutomationRun on AutomationRun {
              id
              status
              requestId
              startedBy
              dueAt
              missedTimes
              pauseReason
              neededCredits
              expectedCredits
              maxCredits
              creditsCharged
              createdAt
              finishedAt
              steps {
                ...AutomationRunStep
              }
            }

            fragment AutomationRunQuote on AutomationRunQuote {
              expectedCredits
              maxCredits
              balanceSuffices
              steps {
                function
                runCount
                expectedCredits
                maxCredits
              }
            }

            fragment AutomationRunStep on AutomationRunStep {
              id
              function
              status
              itemCount
              failedItemCount
              creditsCharged
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationRunNow", variables=variables
        )
        data = self.get_data(response)
        return AutomationRunNow.model_validate(data).automation_run_now

    async def automation_run_pause(
        self, input: AutomationRunChangeInput
    ) -> Union[AutomationRunPauseAutomationRunPauseAutomationRunPayload, Refusal]:
        query = gql("""
            mutation AutomationRunPause($input: AutomationRunChangeInput!) {
              automationRunPause(input: $input) {
                __typename
                ... on AutomationRunPayload {
                  automationRun {
                    ...AutomationRun
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment AutomationRun on AutomationRun {
              id
              status
              requestId
              startedBy
              dueAt
              missedTimes
              pauseReason
              neededCredits
              expectedCredits
              maxCredits
              creditsCharged
              createdAt
              finishedAt
              steps {
                ...AutomationRunStep
              }
            }

            fragment AutomationRunStep on AutomationRunStep {
              id
              function
              status
              itemCount
              failedItemCount
              creditsCharged
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationRunPause", variables=variables
        )
        data = self.get_data(response)
        return AutomationRunPause.model_validate(data).automation_run_pause

    async def automation_run_resume(
        self, input: AutomationRunChangeInput
    ) -> Union[AutomationRunResumeAutomationRunResumeAutomationRunPayload, Refusal]:
        query = gql("""
            mutation AutomationRunResume($input: AutomationRunChangeInput!) {
              automationRunResume(input: $input) {
                __typename
                ... on AutomationRunPayload {
                  automationRun {
                    ...AutomationRun
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment AutomationRun on AutomationRun {
              id
              status
              requestId
              startedBy
              dueAt
              missedTimes
              pauseReason
              neededCredits
              expectedCredits
              maxCredits
              creditsCharged
              createdAt
              finishedAt
              steps {
                ...AutomationRunStep
              }
            }

            fragment AutomationRunStep on AutomationRunStep {
              id
              function
              status
              itemCount
              failedItemCount
              creditsCharged
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationRunResume", variables=variables
        )
        data = self.get_data(response)
        return AutomationRunResume.model_validate(data).automation_run_resume

    async def automation_run_retry(
        self, input: AutomationRunChangeInput
    ) -> Union[AutomationRunRetryAutomationRunRetryAutomationRunPayload, Refusal]:
        query = gql("""
            mutation AutomationRunRetry($input: AutomationRunChangeInput!) {
              automationRunRetry(input: $input) {
                __typename
                ... on AutomationRunPayload {
                  automationRun {
                    ...AutomationRun
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment AutomationRun on AutomationRun {
              id
              status
              requestId
              startedBy
              dueAt
              missedTimes
              pauseReason
              neededCredits
              expectedCredits
              maxCredits
              creditsCharged
              createdAt
              finishedAt
              steps {
                ...AutomationRunStep
              }
            }

            fragment AutomationRunStep on AutomationRunStep {
              id
              function
              status
              itemCount
              failedItemCount
              creditsCharged
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationRunRetry", variables=variables
        )
        data = self.get_data(response)
        return AutomationRunRetry.model_validate(data).automation_run_retry

    async def automation_run_cancel(
        self, input: AutomationRunChangeInput
    ) -> Union[AutomationRunCancelAutomationRunCancelAutomationRunPayload, Refusal]:
        query = gql("""
            mutation AutomationRunCancel($input: AutomationRunChangeInput!) {
              automationRunCancel(input: $input) {
                __typename
                ... on AutomationRunPayload {
                  automationRun {
                    ...AutomationRun
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment AutomationRun on AutomationRun {
              id
              status
              requestId
              startedBy
              dueAt
              missedTimes
              pauseReason
              neededCredits
              expectedCredits
              maxCredits
              creditsCharged
              createdAt
              finishedAt
              steps {
                ...AutomationRunStep
              }
            }

            fragment AutomationRunStep on AutomationRunStep {
              id
              function
              status
              itemCount
              failedItemCount
              creditsCharged
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="AutomationRunCancel", variables=variables
        )
        data = self.get_data(response)
        return AutomationRunCancel.model_validate(data).automation_run_cancel

    async def credits_grant(
        self, input: CreditsGrantInput
    ) -> Union[
        CreditsGrantCreditsGrantCreditsPayload,
        CreditsGrantCreditsGrantInsufficientCredits,
        Refusal,
    ]:
        query = gql("""
            mutation CreditsGrant($input: CreditsGrantInput!) {
              creditsGrant(input: $input) {
                __typename
                ... on CreditsPayload {
                  credits {
                    ...Credits
                  }
                }
                ... on UserError {
                  ...Refusal
                }
                ... on InsufficientCredits {
                  required
                  available
                  shortfall
                }
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="CreditsGrant", variables=variables
        )
        data = self.get_data(response)
        return CreditsGrant.model_validate(data).credits_grant

    async def credits_renew(
        self, input: CreditsRenewInput
    ) -> Union[
        CreditsRenewCreditsRenewCreditsPayload,
        CreditsRenewCreditsRenewInsufficientCredits,
        Refusal,
    ]:
        query = gql("""
            mutation CreditsRenew($input: CreditsRenewInput!) {
              creditsRenew(input: $input) {
                __typename
                ... on CreditsPayload {
                  credits {
                    ...Credits
                  }
                }
                ... on UserError {
                  ...Refusal
                }
                ... on InsufficientCredits {
                  required
                  available
                  shortfall
                }
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="CreditsRenew", variables=variables
        )
        data = self.get_data(response)
        return CreditsRenew.model_validate(data).credits_renew

    async def credits_refund(
        self, input: CreditsRefundInput
    ) -> Union[
        CreditsRefundCreditsRefundCreditsRefundPayload,
        CreditsRefundCreditsRefundRefundExceedsCharge,
        Refusal,
    ]:
        query = gql("""
            mutation CreditsRefund($input: CreditsRefundInput!) {
              creditsRefund(input: $input) {
                __typename
                ... on CreditsRefundPayload {
                  refunded
                  refundable
                  credits {
                    ...Credits
                  }
                }
                ... on UserError {
                  ...Refusal
                }
                ... on RefundExceedsCharge {
                  refundable
                }
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="CreditsRefund", variables=variables
        )
        data = self.get_data(response)
        return CreditsRefund.model_validate(data).credits_refund

    async def function_run_by_id(self, id: str) -> Optional[FunctionRunByIdFunctionRun]:
        query = gql("""
            query FunctionRunById($id: ID!) {
              functionRun(id: $id) {
                ...FunctionRun
              }
            }

            fragment Article on Article {
              title
              body
              metaTitle
              metaDescription
              tags
            }

            fragment ArticleImagePrompts on ArticleImagePrompts {
              head
              places {
                place
                afterHeading
                prompt
              }
            }

            fragment ContentIdeas on ContentIdeas {
              ideas {
                title
                outline
                keywords
                kind
              }
            }

            fragment FunctionRun on FunctionRun {
              id
              function
              status
              requestId
              creditsHeld
              creditsCharged
              jobs {
                id
                status
              }
              failedBatches {
                batch
                kind
                message
              }
              output {
                __typename
                ...KeywordClusters
                ...ContentIdeas
                ...Article
                ...ArticleImagePrompts
                ...PlacedImages
              }
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment KeywordClusters on KeywordClusters {
              clusters {
                name
                keywords
              }
              unclustered
            }

            fragment PlacedImages on PlacedImages {
              images {
                place
                prompt
                image {
                  ...Image
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = await self.execute(
            query=query, operation_name="FunctionRunById", variables=variables
        )
        data = self.get_data(response)
        return FunctionRunById.model_validate(data).function_run

    async def function_run_start(
        self, input: FunctionRunStartInput
    ) -> Union[
        FunctionRunStartFunctionRunStartFunctionRunPayload,
        FunctionRunStartFunctionRunStartFunctionRunQuote,
        FunctionRunStartFunctionRunStartInsufficientCredits,
        FunctionRunStartFunctionRunStartTierUnavailable,
        Refusal,
    ]:
        query = gql("""
            mutation FunctionRunStart($input: FunctionRunStartInput!) {
              functionRunStart(input: $input) {
                __typename
                ... on FunctionRunPayload {
                  functionRun {
                    ...FunctionRun
                  }
                }
                ... on FunctionRunQuote {
                  ...FunctionRunQuote
                }
                ... on UserError {
                  ...Refusal
                }
                ... on InsufficientCredits {
                  required
                  available
                  shortfall
                }
                ... on TierUnavailable {
                  offered
                }
              }
            }

            fragment Article on Article {
              title
              body
              metaTitle
              metaDescription
              tags
            }

            fragment ArticleImagePrompts on ArticleImagePrompts {
              head
              places {
                place
                afterHeading
                prompt
              }
            }

            fragment ContentIdeas on ContentIdeas {
              ideas {
                title
                outline
                keywords
                kind
              }
            }

            fragment FunctionRun on FunctionRun {
              id
              function
              status
              requestId
              creditsHeld
              creditsCharged
              jobs {
                id
                status
              }
              failedBatches {
                batch
                kind
                message
              }
              output {
                __typename
                ...KeywordClusters
                ...ContentIdeas
                ...Article
                ...ArticleImagePrompts
                ...PlacedImages
              }
            }

            fragment FunctionRunQuote on FunctionRunQuote {
              function
              expectedCredits
              maxCredits
              balanceSuffices
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment KeywordClusters on KeywordClusters {
              clusters {
                name
                keywords
              }
              unclustered
            }

            fragment PlacedImages on PlacedImages {
              images {
                place
                prompt
                image {
                  ...Image
                }
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="FunctionRunStart", variables=variables
        )
        data = self.get_data(response)
        return FunctionRunStart.model_validate(data).function_run_start

    async def function_run_cancel(
        self, input: FunctionRunCancelInput
    ) -> Union[FunctionRunCancelFunctionRunCancelFunctionRunPayload, Refusal]:
        query = gql("""
            mutation FunctionRunCancel($input: FunctionRunCancelInput!) {
              functionRunCancel(input: $input) {
                __typename
                ... on FunctionRunPayload {
                  functionRun {
                    ...FunctionRun
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Article on Article {
              title
              body
              metaTitle
              metaDescription
              tags
            }

            fragment ArticleImagePrompts on ArticleImagePrompts {
              head
              places {
                place
                afterHeading
                prompt
              }
            }

            fragment ContentIdeas on ContentIdeas {
              ideas {
                title
                outline
                keywords
                kind
              }
            }

            fragment FunctionRun on FunctionRun {
              id
              function
              status
              requestId
              creditsHeld
              creditsCharged
              jobs {
                id
                status
              }
              failedBatches {
                batch
                kind
                message
              }
              output {
                __typename
                ...KeywordClusters
                ...ContentIdeas
                ...Article
                ...ArticleImagePrompts
                ...PlacedImages
              }
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment KeywordClusters on KeywordClusters {
              clusters {
                name
                keywords
              }
              unclustered
            }

            fragment PlacedImages on PlacedImages {
              images {
                place
                prompt
                image {
                  ...Image
                }
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="FunctionRunCancel", variables=variables
        )
        data = self.get_data(response)
        return FunctionRunCancel.model_validate(data).function_run_cancel

    async def hold_by_id(self, id: str) -> Optional[HoldByIdHold]:
        query = gql("""
            query HoldById($id: ID!) {
              hold(id: $id) {
                ...Hold
              }
            }

            fragment Hold on Hold {
              id
              requestId
              status
              credits
              charged
              released
              absorbed
              createdAt
              expiresAt
              closedAt
              usageRecord {
                id
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = await self.execute(
            query=query, operation_name="HoldById", variables=variables
        )
        data = self.get_data(response)
        return HoldById.model_validate(data).hold

    async def hold_create(
        self, input: HoldCreateInput
    ) -> Union[
        HoldCreateHoldCreateHoldPayload,
        HoldCreateHoldCreateInsufficientCredits,
        Refusal,
    ]:
        query = gql("""
            mutation HoldCreate($input: HoldCreateInput!) {
              holdCreate(input: $input) {
                __typename
                ... on HoldPayload {
                  ...HeldCredits
                }
                ... on UserError {
                  ...Refusal
                }
                ... on InsufficientCredits {
                  required
                  available
                  shortfall
                }
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment HeldCredits on HoldPayload {
              hold {
                ...Hold
              }
              credits {
                ...Credits
              }
            }

            fragment Hold on Hold {
              id
              requestId
              status
              credits
              charged
              released
              absorbed
              createdAt
              expiresAt
              closedAt
              usageRecord {
                id
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="HoldCreate", variables=variables
        )
        data = self.get_data(response)
        return HoldCreate.model_validate(data).hold_create

    async def hold_settle(
        self, input: HoldSettleInput
    ) -> Union[
        HoldSettleHoldSettleHoldPayload, HoldSettleHoldSettleHoldNotOpen, Refusal
    ]:
        query = gql("""
            mutation HoldSettle($input: HoldSettleInput!) {
              holdSettle(input: $input) {
                __typename
                ... on HoldPayload {
                  ...HeldCredits
                }
                ... on UserError {
                  ...Refusal
                }
                ... on HoldNotOpen {
                  status
                }
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment HeldCredits on HoldPayload {
              hold {
                ...Hold
              }
              credits {
                ...Credits
              }
            }

            fragment Hold on Hold {
              id
              requestId
              status
              credits
              charged
              released
              absorbed
              createdAt
              expiresAt
              closedAt
              usageRecord {
                id
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="HoldSettle", variables=variables
        )
        data = self.get_data(response)
        return HoldSettle.model_validate(data).hold_settle

    async def hold_release(
        self, input: HoldReleaseInput
    ) -> Union[
        HoldReleaseHoldReleaseHoldPayload, HoldReleaseHoldReleaseHoldNotOpen, Refusal
    ]:
        query = gql("""
            mutation HoldRelease($input: HoldReleaseInput!) {
              holdRelease(input: $input) {
                __typename
                ... on HoldPayload {
                  ...HeldCredits
                }
                ... on UserError {
                  ...Refusal
                }
                ... on HoldNotOpen {
                  status
                }
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment HeldCredits on HoldPayload {
              hold {
                ...Hold
              }
              credits {
                ...Credits
              }
            }

            fragment Hold on Hold {
              id
              requestId
              status
              credits
              charged
              released
              absorbed
              createdAt
              expiresAt
              closedAt
              usageRecord {
                id
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="HoldRelease", variables=variables
        )
        data = self.get_data(response)
        return HoldRelease.model_validate(data).hold_release

    async def charge_create(
        self, input: ChargeCreateInput
    ) -> Union[
        ChargeCreateChargeCreateHoldPayload,
        ChargeCreateChargeCreateInsufficientCredits,
        ChargeCreateChargeCreateTierUnavailable,
        Refusal,
    ]:
        query = gql("""
            mutation ChargeCreate($input: ChargeCreateInput!) {
              chargeCreate(input: $input) {
                __typename
                ... on HoldPayload {
                  ...HeldCredits
                }
                ... on UserError {
                  ...Refusal
                }
                ... on InsufficientCredits {
                  required
                  available
                  shortfall
                }
                ... on TierUnavailable {
                  offered
                }
              }
            }

            fragment Credits on AccountCredits {
              balance
              held
              available
            }

            fragment HeldCredits on HoldPayload {
              hold {
                ...Hold
              }
              credits {
                ...Credits
              }
            }

            fragment Hold on Hold {
              id
              requestId
              status
              credits
              charged
              released
              absorbed
              createdAt
              expiresAt
              closedAt
              usageRecord {
                id
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="ChargeCreate", variables=variables
        )
        data = self.get_data(response)
        return ChargeCreate.model_validate(data).charge_create

    async def job_by_id(self, id: str) -> Optional[JobByIdJob]:
        query = gql("""
            query JobById($id: ID!) {
              job(id: $id) {
                ...Job
              }
            }

            fragment Failure on JobFailure {
              kind
              message
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment Job on Job {
              id
              kind
              status
              step
              percent
              operationType
              requestId
              createdAt
              finishedAt
              creditsHeld
              creditsCharged
              text
              images {
                ...Image
              }
              failure {
                ...Failure
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = await self.execute(
            query=query, operation_name="JobById", variables=variables
        )
        data = self.get_data(response)
        return JobById.model_validate(data).job

    async def job_page(
        self,
        filter_: Union[Optional[JobFilter], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
    ) -> JobPageJobs:
        query = gql("""
            query JobPage($filter: JobFilter, $first: Int, $after: String) {
              jobs(filter: $filter, first: $first, after: $after) {
                nodes {
                  ...Job
                }
                pageInfo {
                  hasNextPage
                  endCursor
                }
              }
            }

            fragment Failure on JobFailure {
              kind
              message
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment Job on Job {
              id
              kind
              status
              step
              percent
              operationType
              requestId
              createdAt
              finishedAt
              creditsHeld
              creditsCharged
              text
              images {
                ...Image
              }
              failure {
                ...Failure
              }
            }
            """)
        variables: dict[str, object] = {
            "filter": filter_,
            "first": first,
            "after": after,
        }
        response = await self.execute(
            query=query, operation_name="JobPage", variables=variables
        )
        data = self.get_data(response)
        return JobPage.model_validate(data).jobs

    async def text_generate(
        self, input: TextGenerateInput
    ) -> Union[
        TextGenerateTextGenerateJobPayload,
        TextGenerateTextGenerateQuote,
        TextGenerateTextGenerateInsufficientCredits,
        Refusal,
    ]:
        query = gql("""
            mutation TextGenerate($input: TextGenerateInput!) {
              textGenerate(input: $input) {
                __typename
                ... on JobPayload {
                  job {
                    ...Job
                  }
                }
                ... on Quote {
                  ...Quote
                }
                ... on UserError {
                  ...Refusal
                }
                ... on InsufficientCredits {
                  required
                  available
                  shortfall
                }
              }
            }

            fragment Failure on JobFailure {
              kind
              message
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment Job on Job {
              id
              kind
              status
              step
              percent
              operationType
              requestId
              createdAt
              finishedAt
              creditsHeld
              creditsCharged
              text
              images {
                ...Image
              }
              failure {
                ...Failure
              }
            }

            fragment Quote on Quote {
              id
              token
              operationType
              expectedCredits
              maxCredits
              balanceSuffices
              issuedAt
              expiresAt
              revisionNumber
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="TextGenerate", variables=variables
        )
        data = self.get_data(response)
        return TextGenerate.model_validate(data).text_generate

    async def images_generate(
        self, input: ImagesGenerateInput
    ) -> Union[
        ImagesGenerateImagesGenerateJobPayload,
        ImagesGenerateImagesGenerateQuote,
        ImagesGenerateImagesGenerateInsufficientCredits,
        ImagesGenerateImagesGenerateTierUnavailable,
        Refusal,
    ]:
        query = gql("""
            mutation ImagesGenerate($input: ImagesGenerateInput!) {
              imagesGenerate(input: $input) {
                __typename
                ... on JobPayload {
                  job {
                    ...Job
                  }
                }
                ... on Quote {
                  ...Quote
                }
                ... on UserError {
                  ...Refusal
                }
                ... on InsufficientCredits {
                  required
                  available
                  shortfall
                }
                ... on TierUnavailable {
                  offered
                }
              }
            }

            fragment Failure on JobFailure {
              kind
              message
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment Job on Job {
              id
              kind
              status
              step
              percent
              operationType
              requestId
              createdAt
              finishedAt
              creditsHeld
              creditsCharged
              text
              images {
                ...Image
              }
              failure {
                ...Failure
              }
            }

            fragment Quote on Quote {
              id
              token
              operationType
              expectedCredits
              maxCredits
              balanceSuffices
              issuedAt
              expiresAt
              revisionNumber
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="ImagesGenerate", variables=variables
        )
        data = self.get_data(response)
        return ImagesGenerate.model_validate(data).images_generate

    async def job_cancel(
        self, input: JobCancelInput
    ) -> Union[JobCancelJobCancelJobPayload, Refusal]:
        query = gql("""
            mutation JobCancel($input: JobCancelInput!) {
              jobCancel(input: $input) {
                __typename
                ... on JobPayload {
                  job {
                    ...Job
                  }
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Failure on JobFailure {
              kind
              message
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment Job on Job {
              id
              kind
              status
              step
              percent
              operationType
              requestId
              createdAt
              finishedAt
              creditsHeld
              creditsCharged
              text
              images {
                ...Image
              }
              failure {
                ...Failure
              }
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = await self.execute(
            query=query, operation_name="JobCancel", variables=variables
        )
        data = self.get_data(response)
        return JobCancel.model_validate(data).job_cancel

    async def job_progress(
        self, id: str
    ) -> AsyncIterator[Optional[JobProgressJobProgress]]:
        query = gql("""
            subscription JobProgress($id: ID!) {
              jobProgress(id: $id) {
                ...Progress
              }
            }

            fragment Failure on JobFailure {
              kind
              message
            }

            fragment Image on GeneratedImage {
              address
              width
              height
              format
            }

            fragment Progress on JobProgress {
              id
              status
              step
              percent
              creditsHeld
              creditsCharged
              text
              images {
                ...Image
              }
              failure {
                ...Failure
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        async for data in self.execute_ws(
            query=query, operation_name="JobProgress", variables=variables
        ):
            yield JobProgress.model_validate(data).job_progress

    async def current_prices(
        self, account: Union[Optional[str], UnsetType] = UNSET
    ) -> CurrentPricesAiConfig:
        query = gql("""
            query CurrentPrices($account: ID) {
              aiConfig(account: $account) {
                ...Prices
              }
            }

            fragment OfferedTier on QualityTier {
              tier
              label
              creditsPerImage
              sizePrices {
                size
                creditsPerImage
              }
              validSizes
              isDefault
            }

            fragment Prices on AIConfig {
              revisionNumber
              qualityTiers {
                ...OfferedTier
              }
              textModel {
                displayName
                tokensPerCredit
                maxOutputTokens
              }
              maxInArticleImages
              maxImagesPerRequest
            }
            """)
        variables: dict[str, object] = {"account": account}
        response = await self.execute(
            query=query, operation_name="CurrentPrices", variables=variables
        )
        data = self.get_data(response)
        return CurrentPrices.model_validate(data).ai_config

    async def catalog_published(
        self,
    ) -> AsyncIterator[CatalogPublishedCatalogPublished]:
        query = gql("""
            subscription CatalogPublished {
              catalogPublished {
                number
              }
            }
            """)
        variables: dict[str, object] = {}
        async for data in self.execute_ws(
            query=query, operation_name="CatalogPublished", variables=variables
        ):
            yield CatalogPublished.model_validate(data).catalog_published

    async def quote_list(
        self, inputs: list[QuoteInput], account: Union[Optional[str], UnsetType] = UNSET
    ) -> list[Union[QuoteListQuotesQuote, QuoteListQuotesTierUnavailable, Refusal]]:
        query = gql("""
            query QuoteList($inputs: [QuoteInput!]!, $account: ID) {
              quotes(inputs: $inputs, account: $account) {
                __typename
                ... on Quote {
                  ...Quote
                }
                ... on UserError {
                  ...Refusal
                }
                ... on TierUnavailable {
                  offered
                }
              }
            }

            fragment Quote on Quote {
              id
              token
              operationType
              expectedCredits
              maxCredits
              balanceSuffices
              issuedAt
              expiresAt
              revisionNumber
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"inputs": inputs, "account": account}
        response = await self.execute(
            query=query, operation_name="QuoteList", variables=variables
        )
        data = self.get_data(response)
        return QuoteList.model_validate(data).quotes

    async def verify_quote(
        self, token: str
    ) -> Union[VerifyQuoteVerifyQuoteQuote, Refusal]:
        query = gql("""
            query VerifyQuote($token: String!) {
              verifyQuote(token: $token) {
                __typename
                ... on Quote {
                  ...Quote
                }
                ... on UserError {
                  ...Refusal
                }
              }
            }

            fragment Quote on Quote {
              id
              token
              operationType
              expectedCredits
              maxCredits
              balanceSuffices
              issuedAt
              expiresAt
              revisionNumber
            }

            fragment Refusal on UserError {
              __typename
              code
              message
              path
            }
            """)
        variables: dict[str, object] = {"token": token}
        response = await self.execute(
            query=query, operation_name="VerifyQuote", variables=variables
        )
        data = self.get_data(response)
        return VerifyQuote.model_validate(data).verify_quote

    async def usage_page(
        self,
        filter_: Union[Optional[UsageRecordFilter], UnsetType] = UNSET,
        first: Union[Optional[int], UnsetType] = UNSET,
        after: Union[Optional[str], UnsetType] = UNSET,
    ) -> UsagePageUsageRecords:
        query = gql("""
            query UsagePage($filter: UsageRecordFilter, $first: Int, $after: String) {
              usageRecords(filter: $filter, first: $first, after: $after) {
                nodes {
                  ...UsageRecord
                }
                pageInfo {
                  hasNextPage
                  endCursor
                }
              }
            }

            fragment UsageRecord on UsageRecord {
              id
              requestId
              operationType
              modelName
              tier
              images
              totalTokens
              credits
              absorbed
              createdAt
              explain {
                steps
                agrees
              }
            }
            """)
        variables: dict[str, object] = {
            "filter": filter_,
            "first": first,
            "after": after,
        }
        response = await self.execute(
            query=query, operation_name="UsagePage", variables=variables
        )
        data = self.get_data(response)
        return UsagePage.model_validate(data).usage_records
