using System.Net;
using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Signals as a client sees them, and tenants that nobody knows.</summary>
public sealed class SignalTests
{
    [Test]
    public async Task Broadcast_SomeoneWaits_GoesOnWithTheVariables()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(ModelBuilder.Line(
            "p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Signal("s"))).DefinesSignal("s", "alarm"));
        ProcessInstanceKey key = await stage.StartAsync();

        SignalBroadcastResult signal = await stage.Camunda.Signals.Broadcast("alarm").WithVariables(new { level = 3 }).SendAsync();

        Assert.That((signal.TenantId.ToString(), signal.SignalKey.ToString()), Is.Not.EqualTo(("", "")));
        Assert.That(await stage.StateOfAsync(key), Is.EqualTo("COMPLETED"));
        Assert.That(
            await stage.Camunda.Variables.Search().Where(variable => variable.ProcessInstanceKey == key).CountAsync(), Is.EqualTo(1));
    }

    [TestCase("messages/publication", "{\"name\":\"paid\",\"tenantId\":\"nobody\"}")]
    [TestCase("messages/correlation", "{\"name\":\"paid\",\"tenantId\":\"nobody\"}")]
    [TestCase("signals/broadcast", "{\"signalName\":\"alarm\",\"tenantId\":\"nobody\"}")]
    public async Task Send_TenantThatNobodyKnows_IsRefused(string path, string body)
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        using HttpClient http = new() { BaseAddress = cluster.BaseAddress };
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("there is no tenant 'nobody'"));
    }

#if CAMUNDA_8_9_OR_GREATER
    [Test]
    public async Task Evaluate_ConditionThatIsTrue_StartsTheProcess()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(
            new ModelBuilder("p").StartOn("s", ModelBuilder.Condition("=level > 2")).Add(ModelBuilder.Job("a")).Chain("s", "a"));
        using HttpClient http = new() { BaseAddress = stage.Cluster.BaseAddress };
        using StringContent content = new("{\"variables\":{\"level\":3}}", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri("conditionals/evaluation", UriKind.Relative), content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        ProcessInstanceResult instance = await stage.Camunda.ProcessInstances.Search().FirstAsync();
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain($"\"processInstanceKey\":\"{instance.ProcessInstanceKey}\""));
    }
#endif

    [Test]
    public async Task Send_TenantThatWasCreated_IsAccepted()
    {
        await using ModelStage stage = await ModelStage.OpenAsync();
        await stage.Camunda.Tenants.CreateAsync("acme", "Acme");
        await stage.Camunda.Messages.Publish("paid").ForTenant("acme").SendAsync();
        Assert.That((await stage.Camunda.Signals.Broadcast("alarm").ForTenant("acme").SendAsync()).TenantId.ToString(), Is.EqualTo("acme"));
    }
}
