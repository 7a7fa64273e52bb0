using Camunda.Rest.Models;

namespace Camunda.Rest.Consumer;

public sealed class WorkCode(CamundaClient camunda)
{
    public async Task<IReadOnlyList<string>> MyTasksAsync(string me)
    {
        List<string> lines = [];
        await foreach (UserTaskResult task in camunda.UserTasks.Search()
            .Where(t => t.Assignee == me && t.State == UserTaskState.Created)
            .OrderByDescending(UserTaskSortField.CreationDate))
        {
            UserTaskKey key = task.UserTaskKey;
            ProcessInstanceKey instance = task.ProcessInstanceKey;
            DateTimeOffset since = task.CreationDate;
            DateTimeOffset? due = task.DueDate;
            int priority = task.Priority;
            IReadOnlyList<string> groups = task.CandidateGroups;
            FormKey? form = task.FormKey;
            string name = task.Name ?? task.ElementId.Value;
            string times = $"{since:O} {due:O}";
            lines.Add($"{key} {instance} {name} {times} {priority} {string.Join(',', groups)} {form?.Value} {task.CustomHeaders.Count}");
        }

        return lines;
    }

    public async Task FinishAsync(UserTaskKey userTaskKey)
    {
        FormResult? form = await camunda.UserTasks[userTaskKey].GetFormAsync();
        if (form is not null)
        {
            FormId id = form.FormId;
            Console.WriteLine($"{id} {form.Version} {form.FormKey}");
        }

        await camunda.UserTasks[userTaskKey].AssignAsync("demo");
        await camunda.UserTasks[userTaskKey].Update().WithPriority(60).SendAsync();
        await camunda.UserTasks[userTaskKey].CompleteAsync(new { approved = true });
    }

    public async Task WorkOnceAsync()
    {
        foreach (ActivatedJobResult job in await camunda.Jobs.Activate("charge-card").WithMaxJobs(10).SendAsync())
        {
            JobKey key = job.JobKey;
            int retries = job.Retries;
            IReadOnlyList<Tag> tags = job.Tags;
            DateTimeOffset deadline = DateTimeOffset.FromUnixTimeMilliseconds(job.Deadline);
            Console.WriteLine($"{job.Type} {job.Worker} {deadline:O} {job.ElementInstanceKey} {tags.Count} {job.CustomHeaders}");
            Console.WriteLine($"{job.UserTask?.Assignee} {job.UserTask?.DueDate:O}");
            if (retries > 1)
            {
                await camunda.Jobs[key].CompleteAsync(new { receipt = "R-1" });
            }
            else
            {
                await camunda.Jobs[key].FailAsync(retries - 1, "no luck");
            }
        }
    }

    public async Task<IReadOnlyList<JobKey>> FailedJobsAsync()
    {
        List<JobKey> keys = [];
        await foreach (JobSearchResult job in camunda.Jobs.Search().Where(j => j.State == JobState.Failed))
        {
            string? error = job.ErrorMessage;
            DateTimeOffset? deadline = job.Deadline;
            string type = job.Type;
            Console.WriteLine($"{type} {job.Kind.Value} {job.ListenerEventType.Value} {deadline:O} {error} {job.Retries} {job.Worker}");
            keys.Add(job.JobKey);
        }

        return keys;
    }

    public async Task<decimal> DecideAsync()
    {
        EvaluateDecisionResult decided = await camunda.DecisionDefinitions.Evaluate("discount")
            .WithVariables(new { total = 99.5m })
            .SendAsync();
        string output = decided.Output;
        foreach (EvaluatedDecisionResult decision in decided.EvaluatedDecisions)
        {
            IReadOnlyList<MatchedDecisionRuleItem> rules = decision.MatchedRules;
            Console.WriteLine($"{decision.DecisionDefinitionName} {rules.Count} {decision.EvaluatedInputs.Count} {decided.FailureMessage}");
        }

        return decimal.Parse(output, System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task DecisionsAsync()
    {
        await foreach (DecisionDefinitionResult definition in camunda.DecisionDefinitions.Search())
        {
            DecisionDefinitionKey key = definition.DecisionDefinitionKey;
            DecisionRequirementsResult requirements = await camunda.DecisionRequirements[definition.DecisionRequirementsKey].GetAsync();
            string name = requirements.DecisionRequirementsName;
            Console.WriteLine($"{key} {definition.Name} {definition.Version} {name} {requirements.ResourceName}");
        }

        await foreach (DecisionInstanceResult instance in camunda.DecisionInstances.Search())
        {
            DecisionEvaluationInstanceKey key = instance.DecisionEvaluationInstanceKey;
            DateTimeOffset evaluated = instance.EvaluationDate;
            DecisionInstanceGetQueryResult whole = await camunda.DecisionInstances[key].GetAsync();
            string result = whole.Result;
            IReadOnlyList<EvaluatedDecisionInputItem> inputs = whole.EvaluatedInputs;
            Console.WriteLine($"{evaluated:O} {result} {inputs.Count} {instance.State.Value} {instance.ProcessInstanceKey?.Value}");
        }
    }
}
