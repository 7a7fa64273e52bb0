using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Forms are kept and served as they were deployed.</summary>
public sealed class FormTests
{
    private const string Form = """{"id":"ask","components":[{"type":"textfield","key":"name"}]}""";

    [Test]
    public async Task Get_FormOfAUserTaskAndOfAStart_ReturnsTheSchema()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer deployed = await connection.DeployAsync(("ask.form", Form), ("p.bpmn", Model()));
        Assert.That(deployed.Summary, Is.EqualTo("200"));
        string formKey = deployed.Json!["deployments"]!.AsArray()
            .Select(item => item!["form"]?["formKey"]?.ToString())
            .Single(key => key is not null)!;
        string definitionKey = deployed.Json["deployments"]!.AsArray()
            .Select(item => item!["processDefinition"]?["processDefinitionKey"]?.ToString())
            .Single(key => key is not null)!;

        TestAnswer start = await connection.GetAsync($"process-definitions/{definitionKey}/form");
        Assert.That(
            (start.Text("formId"), start.Text("schema"), start.Text("version"), start.Text("formKey")),
            Is.EqualTo(("ask", Form, "1", formKey)));
        Assert.That(
            (await connection.FindOneAsync("process-definitions"))["hasStartForm"]!.GetValue<bool>(), Is.True);

        await connection.StartInstanceAsync("p");
        string taskKey = (await connection.FindOneAsync("user-tasks"))["userTaskKey"]!.ToString();
        Assert.That((await connection.GetAsync($"user-tasks/{taskKey}/form")).Text("schema"), Is.EqualTo(Form));
        Assert.That((await connection.GetAsync($"resources/{formKey}")).Summary, Does.StartWith("404"));
    }

    [Test]
    public async Task Get_FormOfWhatHasNone_ReturnsNoContent()
    {
        await using TestConnection connection = await TestConnection.OpenAsync()
            .WithProcessAsync("p.bpmn", ModelBuilder.Line("p", ModelBuilder.User("task")).ToString());
        string definitionKey = (await connection.FindOneAsync("process-definitions"))["processDefinitionKey"]!.ToString();
        await connection.StartInstanceAsync("p");
        string taskKey = (await connection.FindOneAsync("user-tasks"))["userTaskKey"]!.ToString();
        Assert.That((await connection.GetAsync($"user-tasks/{taskKey}/form")).Summary, Is.EqualTo("204"));
        Assert.That((await connection.GetAsync($"process-definitions/{definitionKey}/form")).Summary, Is.EqualTo("204"));
        Assert.That((await connection.GetAsync("user-tasks/1/form")).Summary, Does.StartWith("404"));
    }

    [Test]
    public async Task Delete_Form_IsNotServedAsAStartFormAnyMore()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer deployed = await connection.DeployAsync(("ask.form", Form), ("p.bpmn", Model()));
        string formKey = deployed.Json!["deployments"]!.AsArray()
            .Select(item => item!["form"]?["formKey"]?.ToString())
            .Single(key => key is not null)!;
        Assert.That((await connection.PostAsync($"resources/{formKey}/deletion")).Summary, Is.EqualTo("200"));
        string definitionKey = (await connection.FindOneAsync("process-definitions"))["processDefinitionKey"]!.ToString();
        Assert.That((await connection.GetAsync($"process-definitions/{definitionKey}/form")).Summary, Is.EqualTo("204"));
    }

    private static string Model() => new ModelBuilder("p")
        .Add("""<bpmn:startEvent id="start"><bpmn:extensionElements><zeebe:formDefinition formId="ask"/></bpmn:extensionElements></bpmn:startEvent>""")
        .Add(ModelBuilder.User("task", """<zeebe:formDefinition formId="ask"/>"""))
        .End()
        .Chain("start", "task", "end")
        .ToString();
}
