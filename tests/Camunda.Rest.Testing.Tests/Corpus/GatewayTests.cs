using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class GatewayTests
{
    [Test]
    [Covers("event-based gateway", "message, signal, timer")]
    public async Task EventGateway_Message_EndsTheWaitForTheOthers()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("event-gateway.bpmn");
        await run.StartAsync("hotel-offer", new { offerId = "o-1", validFor = "P3D" });
        await run.PublishAsync("offer-accepted", "o-1", new { guests = 2 });
        await run.WorkAsync("book");
        run.Advance(days: 4);

        await run.AssertAsync("""
            hotel-offer completed: offered wait accepted book booked
              guests = 2, offerId = "o-1", validFor = "P3D"
            """);
    }

    [Test]
    [Covers("event-based gateway", "message, signal, timer")]
    public async Task EventGateway_Signal_TakesItsPath()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("event-gateway.bpmn");
        await run.StartAsync("hotel-offer", new { offerId = "o-1", validFor = "P3D" });
        await run.BroadcastAsync("hotel-full");

        await run.AssertAsync("""
            hotel-offer completed: offered wait withdrawn full
              offerId = "o-1", validFor = "P3D"
            """);
    }

    [Test]
    [Covers("event-based gateway", "message, signal, timer", Unhappy = true)]
    public async Task EventGateway_NothingInTime_TakesThePathOfTheTimer()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("event-gateway.bpmn");
        await run.StartAsync("hotel-offer", new { offerId = "o-1", validFor = "P3D" });
        await run.PublishAsync("offer-accepted", "o-2");
        run.Advance(days: 3);

        await run.AssertAsync("""
            hotel-offer completed: offered wait expired lapsed
              offerId = "o-1", validFor = "P3D"
            """);
    }

    [Test]
    [Covers("event-based gateway", "event that cannot be evaluated", Unhappy = true)]
    public async Task EventGateway_EventThatCannotWait_RaisesAnIncidentAtTheGateway()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("event-gateway.bpmn");
        await run.StartAsync("hotel-offer", new { offerId = "o-1", validFor = "soon" });

        await run.AssertAsync("""
            hotel-offer active: offered ?wait
              offerId = "o-1", validFor = "soon"
            incident at wait: EXTRACT_VALUE_ERROR
            """);

        await run.SetAsync(new { validFor = "PT1H" });
        await run.ResolveAsync();
        run.Advance(hours: 1);

        await run.AssertAsync("""
            hotel-offer completed: offered wait expired lapsed
              offerId = "o-1", validFor = "PT1H"
            resolved incident at wait: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("event-based gateway", "in a loop")]
    public async Task EventGatewayInALoop_MessagesAndThenNone_WaitsAgainEachTime()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("event-gateway-receive.bpmn");
        await run.StartAsync("parcel", new { parcel = 7 });
        await run.PublishAsync("tracked", "7", new { place = "depot" });
        run.Advance(days: 6);
        await run.PublishAsync("tracked", "7", new { place = "van" });
        run.Advance(days: 6);
        await run.PublishAsync("tracked", "7", new { place = "door" });

        await run.AssertAsync("""
            parcel completed: sent again wait tracked there again wait tracked there again wait tracked there delivered
              parcel = 7, place = "door"
            """);
    }

    [Test]
    [Covers("event-based gateway", "in a loop", Unhappy = true)]
    public async Task EventGatewayInALoop_AWeekWithoutNews_IsLost()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("event-gateway-receive.bpmn");
        await run.StartAsync("parcel", new { parcel = 7 });
        await run.PublishAsync("tracked", "7", new { place = "depot" });
        run.Advance(days: 7);

        await run.AssertAsync("""
            parcel completed: sent again wait tracked there again wait lost lost-end
              parcel = 7, place = "depot"
            """);
    }

    [Test]
    [Covers("inclusive gateway", "several flows")]
    [Covers("inclusive gateway", "join")]
    public async Task Inclusive_Several_JoinWaitsForAllOfThem()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("inclusive.bpmn");
        await run.StartAsync("pizza", new { wanted = new[] { "ham", "cheese" } });
        await run.WorkEachAsync("add");
        await run.WorkAsync("bake");

        await run.AssertAsync("""
            pizza completed: ordered toppings cheese ham join bake baked
              wanted = ["ham","cheese"]
            """);
    }

    [Test]
    [Covers("inclusive gateway", "default flow")]
    public async Task Inclusive_NoneOfThem_TakesTheDefaultFlow()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("inclusive.bpmn");
        await run.StartAsync("pizza", new { wanted = new[] { "olives" } });
        await run.WorkAsync("leave");
        await run.WorkAsync("bake");

        await run.AssertAsync("""
            pizza completed: ordered toppings plain join bake baked
              wanted = ["olives"]
            """);
    }

    [Test]
    [Covers("inclusive gateway", "join", Unhappy = true)]
    public async Task Inclusive_OneOfTwoFails_JoinWaits()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("inclusive.bpmn");
        await run.StartAsync("pizza", new { wanted = new[] { "ham", "cheese" } });
        ActivatedJobResult[] jobs = [.. await run.JobsAsync("add")];
        await run.Camunda.Jobs[jobs[0].JobKey].CompleteAsync();
        await run.Camunda.Jobs[jobs[1].JobKey].FailAsync(0, "no cheese");

        await run.AssertAsync("""
            pizza active: ordered toppings cheese ?ham
              wanted = ["ham","cheese"]
            incident at ham: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("inclusive gateway", "several flows")]
    public async Task InclusiveNoDefault_OneMatches_TakesIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("inclusive-no-default.bpmn");
        await run.StartAsync("permit", new { loud = false, cars = 60 });
        await run.WorkAsync("check-traffic");

        await run.AssertAsync("""
            permit completed: applied checks traffic traffic-end
              cars = 60, loud = false
            """);
    }

    [Test]
    [Covers("inclusive gateway", "no condition is true", Unhappy = true)]
    public async Task InclusiveNoDefault_NoneMatches_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("inclusive-no-default.bpmn");
        await run.StartAsync("permit", new { loud = false, cars = 3 });

        await run.AssertAsync("""
            permit active: applied ?checks
              cars = 3, loud = false
            incident at checks: CONDITION_ERROR
            """);

        await run.SetAsync(new { loud = true });
        await run.ResolveAsync();
        await run.WorkAsync("check-noise");

        await run.AssertAsync("""
            permit completed: applied checks noise noise-end
              cars = 3, loud = true
            resolved incident at checks: CONDITION_ERROR
            """);
    }

    [Test]
    [Covers("exclusive gateway", "conditions")]
    [Covers("sequence flow", "condition")]
    public async Task Exclusive_FirstTrueCondition_Wins()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("exclusive.bpmn");
        await run.StartAsync("discount", new { total = 2000, customer = new { loyal = true } });
        await run.StartAsync("discount", new { total = 200, customer = new { loyal = true } });

        await run.AssertAsync("""
            discount completed: start size big merge end
              customer = {"loyal":true}, price = 1600, total = 2000
            discount completed: start size small merge end
              customer = {"loyal":true}, price = 190, total = 200
            """);
    }

    [Test]
    [Covers("exclusive gateway", "condition that is no boolean", Unhappy = true)]
    public async Task Exclusive_ConditionThatIsNull_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("exclusive.bpmn");
        await run.StartAsync("discount", new { total = 200 });

        await run.AssertAsync("""
            discount active: start ?size
              total = 200
            incident at size: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("exclusive gateway", "no condition is true", Unhappy = true)]
    [Covers("sequence flow", "condition", Unhappy = true)]
    public async Task ExclusiveNoDefault_NoneMatches_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("exclusive-no-default.bpmn");
        await run.StartAsync("traffic-light", new { colour = "yellow" });

        await run.AssertAsync("""
            traffic-light active: start ?colour
              colour = "yellow"
            incident at colour: CONDITION_ERROR
            """);

        await run.SetAsync(new { colour = "green" });
        await run.ResolveAsync();

        await run.AssertAsync("""
            traffic-light completed: start colour go
              colour = "green"
            resolved incident at colour: CONDITION_ERROR
            """);
    }

    [Test]
    [Covers("sequence flow", "condition")]
    [Covers("task", "manual task")]
    [Covers("FEEL", "functions on texts")]
    public async Task FlowConditions_TextFunctions_ChooseTheFlow()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("flow-conditions.bpmn");
        await run.StartAsync("mail-room", new { subject = "Your Invoice 7", sender = "shop" });
        await run.StartAsync("mail-room", new { subject = "SALE today", sender = "shop" });
        await run.StartAsync("mail-room", new { subject = "SALE numbers", sender = "boss" });

        await run.AssertAsync("""
            mail-room completed: arrived sort kind bill
              sender = "shop", subject = "Your Invoice 7"
            mail-room completed: arrived sort kind advert
              sender = "shop", subject = "SALE today"
            mail-room completed: arrived sort kind other
              sender = "boss", subject = "SALE numbers"
            """);
    }

    [Test]
    [Covers("parallel gateway", "fork and join")]
    public async Task Parallel_ForkAndJoin_WaitsForAll()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("parallel.bpmn");
        await run.StartAsync("wedding");
        await run.WorkAsync("book-room", new { room = "hall" });
        await run.CompleteTaskAsync("guests", new { guests = 80 });
        await run.WorkAsync("order-cake");

        await run.AssertAsync("""
            wedding completed: start fork cake room guests join married
              guests = 80, room = "hall"
            """);
    }

    [Test]
    [Covers("parallel gateway", "fork and join", Unhappy = true)]
    public async Task ParallelIncident_OneBranchFails_JoinWaitsForItsRetry()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("parallel-incident.bpmn");
        await run.StartAsync("backup");
        await run.WorkAsync("to-cloud");
        await run.FailAsync("to-disk", retries: 1);
        await run.FailAsync("to-disk");

        await run.AssertAsync("""
            backup active: start fork ?disk cloud
            incident at disk: JOB_NO_RETRIES
            """);

        await run.ResolveAsync();
        await run.WorkAsync("to-disk");

        await run.AssertAsync("""
            backup completed: start fork disk cloud join safe
            resolved incident at disk: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("parallel gateway", "more tokens than flows", Unhappy = true)]
    public async Task ParallelUneven_TwoTokensOnOneFlow_TheSecondOneWaits()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("parallel-uneven.bpmn");
        await run.StartAsync("relay");
        Assert.That(await run.WorkEachAsync("run"), Is.EqualTo(2));

        await run.AssertAsync("""
            relay active: start split one two either either run run join end
            """);
    }
}
