using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class UserTaskTests
{
    private const string JobType = "io.camunda.zeebe:userTask";

    [Test]
    [Covers("user task", "as a job: assignment and schedule in its headers")]
    public async Task UserJob_Completed_HadItsAssignmentInTheHeaders()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-job.bpmn");
        await run.StartAsync("vacation", new { manager = "ada", days = 5 });
        ActivatedJobResult job = await run.JobAsync(JobType);
        Assert.That(
            job.CustomHeaders.ToString(),
            Does.Contain(@"""area"":""hr""")
                .And.Contain(@"""io.camunda.zeebe:assignee"":""ada""")
                .And.Contain(@"""io.camunda.zeebe:candidateGroups"":""[\""managers\"",\""hr\""]""")
                .And.Contain(@"""io.camunda.zeebe:dueDate"":""2030-02-01T09:00:00"));
        await run.Camunda.Jobs[job.JobKey].CompleteAsync(new { approved = true });

        await run.AssertAsync("""
            vacation completed: asked approve answered
              approved = true, days = 5, manager = "ada"
            """);
    }

    [Test]
    [Covers("user task", "as a job: error and boundary event", Unhappy = true)]
    public async Task UserJob_ErrorThrown_ContinuesFromTheBorder()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-job.bpmn");
        await run.StartAsync("vacation", new { manager = "ada", days = 5 });
        await run.ThrowAsync(JobType, "WITHDRAWN");

        await run.AssertAsync("""
            vacation completed: asked !approve withdrawn gone
              days = 5, manager = "ada"
            """);
    }

    [Test]
    [Covers("user task", "as a job: embedded form by formKey")]
    public async Task UserJobForm_Embedded_IsNamedInTheHeaders()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-job-form.bpmn");
        await run.StartAsync("complaint");
        ActivatedJobResult job = await run.JobAsync(JobType);
        Assert.That(
            job.CustomHeaders.ToString(), Is.EqualTo("""{"io.camunda.zeebe:formKey":"camunda-forms:bpmn:userTaskForm_1"}"""));
        await run.Camunda.Jobs[job.JobKey].CompleteAsync(new { category = "delay" });

        await run.AssertAsync("""
            complaint completed: received classify classified
              category = "delay"
            """);
    }

    [Test]
    [Covers("user task", "as a job: embedded form by formKey", Unhappy = true)]
    public async Task UserJobForm_JobFails_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-job-form.bpmn");
        await run.StartAsync("complaint");
        await run.FailAsync(JobType);

        await run.AssertAsync("""
            complaint active: received ?classify
            incident at classify: JOB_NO_RETRIES
            """);
    }

    [TestCase("form-latest.bpmn", "expenses", 2)]
    [TestCase("form-deployment.bpmn", "expenses-frozen", 1)]
    [TestCase("form-version-tag.bpmn", "expenses-tagged", 1)]
    [Covers("user task", "form by formId, binding: latest, deployment, versionTag")]
    public async Task Form_DeployedTwice_IsTheOneOfTheBinding(string file, string processId, int version)
    {
        await using CorpusRun run = await CorpusRun.DeployAsync(file, "approval-v1.form");
        await run.DeployMoreAsync("approval-v2.form");
        await run.StartAsync(processId);
        FormResult? form = await run.Camunda.UserTasks[(await run.TaskAsync("approve")).UserTaskKey].GetFormAsync();
        Assert.That((form!.FormId.Value, form.Version), Is.EqualTo(("approval", (long)version)));
        await run.CompleteTaskAsync("approve", new { approved = true });

        await run.AssertAsync($$"""
            {{processId}} completed: handed-in approve end
              approved = true
            """);
    }

    [TestCase("form-latest.bpmn", "expenses")]
    [TestCase("form-version-tag.bpmn", "expenses-tagged")]
    [Covers("user task", "form by formId, binding: latest, deployment, versionTag", Unhappy = true)]
    public async Task Form_NotDeployed_RaisesAnIncident(string file, string processId)
    {
        await using CorpusRun run = await CorpusRun.DeployAsync(file);
        await run.StartAsync(processId);

        await run.AssertAsync($"""
            {processId} active: handed-in ?approve
            incident at approve: FORM_NOT_FOUND
            """);

        await run.DeployMoreAsync("approval-v1.form");
        await run.ResolveAsync();
        await run.CompleteTaskAsync("approve");

        await run.AssertAsync($"""
            {processId} completed: handed-in approve end
            resolved incident at approve: FORM_NOT_FOUND
            """);
    }

    [Test]
    [Covers("user task", "external form")]
    public async Task FormExternal_Reference_IsEvaluated()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("form-external.bpmn");
        await run.StartAsync("contract", new { contractId = "V-9", signer = "grace" });
        UserTaskResult task = await run.TaskAsync("sign");
        Assert.That((task.ExternalFormReference, task.Assignee), Is.EqualTo(("sign/V-9", "grace")));
        await run.CompleteTaskAsync("sign", new { signedBy = "grace" });

        await run.AssertAsync("""
            contract completed: drafted sign signed
              contractId = "V-9", signedBy = "grace", signer = "grace"
            """);
    }

    [Test]
    [Covers("user task", "boundary event", Unhappy = true)]
    [Covers("timer event", "boundary event, interrupting", Unhappy = true)]
    public async Task FormExternal_NotSignedInTime_CancelsTheTask()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("form-external.bpmn");
        await run.StartAsync("contract", new { contractId = "V-9", signer = "grace" });
        UserTaskResult task = await run.TaskAsync("sign");
        run.Advance(days: 14);

        await run.AssertAsync("""
            contract completed: drafted !sign expired void
              contractId = "V-9", signer = "grace"
            """);
        Assert.That((await run.Camunda.UserTasks[task.UserTaskKey].GetAsync()).State, Is.EqualTo(UserTaskState.Canceled));
    }

    [Test]
    [Covers("start event", "start form")]
    public async Task FormStart_Deployed_BelongsToTheProcessDefinition()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("form-start.bpmn", "contact.form");
        ProcessDefinitionResult definition = await run.Camunda.ProcessDefinitions.Search().SingleAsync();
        FormResult? form = await run.Camunda.ProcessDefinitions[definition.ProcessDefinitionKey].GetStartFormAsync();
        Assert.That((definition.HasStartForm, form!.FormId.Value), Is.EqualTo((true, "contact-form")));
        await run.StartAsync("contact", new { email = "a@b.example" });
        await run.WorkAsync("reply");

        await run.AssertAsync("""
            contact completed: asked reply replied
              email = "a@b.example"
            """);
    }

    [Test]
    [Covers("start event", "start form", Unhappy = true)]
    public async Task FormStart_NotDeployed_StartsWithoutIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("form-start.bpmn");
        ProcessDefinitionResult definition = await run.Camunda.ProcessDefinitions.Search().SingleAsync();
        Assert.That(await run.Camunda.ProcessDefinitions[definition.ProcessDefinitionKey].GetStartFormAsync(), Is.Null);
        await run.StartAsync("contact");

        await run.AssertAsync("""
            contact active: asked ?reply
            """);
    }

    [Test]
    [Covers("user task", "priority by expression")]
    public async Task UserPriority_Expressions_AreEvaluated()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-priority.bpmn");
        await run.StartAsync("support", new { customer = new { gold = true }, urgency = 3 });
        int? triage = (await run.TaskAsync("triage")).Priority;
        await run.CompleteTaskAsync("triage");
        int? solve = (await run.TaskAsync("solve")).Priority;
        await run.CompleteTaskAsync("solve");

        Assert.That((triage, solve), Is.EqualTo(((int?)90, (int?)30)));
        await run.AssertAsync("""
            support completed: opened triage solve solved
              customer = {"gold":true}, urgency = 3
            """);
    }

    [Test]
    [Covers("user task", "priority by expression", Unhappy = true)]
    public async Task UserPriority_Above100_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-priority.bpmn");
        await run.StartAsync("support", new { customer = new { gold = false }, urgency = 11 });
        await run.CompleteTaskAsync("triage", new { urgency = 11 });

        await run.AssertAsync("""
            support active: opened triage ?solve
              customer = {"gold":false}, urgency = 11
            incident at solve: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("user task", "assignment and schedule by expression")]
    public async Task UserSchedule_Expressions_AreEvaluated()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-schedule.bpmn");
        await run.StartAsync("inspection", new { inspector = "lin", deputies = new[] { "max", "eva" }, limit = "P2D" });
        UserTaskResult task = await run.TaskAsync("inspect");
        Assert.Multiple(() =>
        {
            Assert.That(task.Assignee, Is.EqualTo("lin"));
            Assert.That(task.CandidateUsers, Is.EqualTo(new[] { "max", "eva" }));
            Assert.That(task.DueDate, Is.EqualTo(CorpusRun.Now.AddDays(2)));
            Assert.That(task.FollowUpDate, Is.EqualTo(new DateTimeOffset(2030, 3, 1, 0, 0, 0, TimeSpan.Zero)));
        });
        await run.CompleteTaskAsync("inspect");

        await run.AssertAsync("""
            inspection completed: planned inspect inspected
              deputies = ["max","eva"], inspector = "lin", limit = "P2D"
            """);
    }

    [Test]
    [Covers("user task", "assignment and schedule by expression")]
    public async Task UserSchedule_LimitThatIsNoDuration_HasNoDueDate()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-schedule.bpmn");
        await run.StartAsync("inspection", new { inspector = "lin", deputies = new[] { "max" }, limit = "soon" });
        Assert.That((await run.TaskAsync("inspect")).DueDate, Is.Null);
        await run.CompleteTaskAsync("inspect");

        await run.AssertAsync("""
            inspection completed: planned inspect inspected
              deputies = ["max"], inspector = "lin", limit = "soon"
            """);
    }

    [Test]
    [Covers("user task", "assignment and schedule by expression", Unhappy = true)]
    public async Task UserSchedule_CandidatesThatAreNoList_RaiseAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("user-schedule.bpmn");
        await run.StartAsync("inspection", new { inspector = "lin", deputies = 5, limit = "P1D" });

        await run.AssertAsync("""
            inspection active: planned ?inspect
              deputies = 5, inspector = "lin", limit = "P1D"
            incident at inspect: EXTRACT_VALUE_ERROR
            """);
    }
}
