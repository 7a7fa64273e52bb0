using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;
using OpenQA.Selenium;

namespace Camunda.Rest.Samples.TaskList.Tests;

/// <summary>The page in a real browser.</summary>
internal sealed class TaskListPageTests
{
    /// <summary>Where the browser test saves screenshots; nowhere if it is not set.</summary>
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("TASK_LIST_SCREENSHOTS");

    [Test]
    public async Task Page_FromOrderToApproval_ShowsEachStep()
    {
        await using var app = await RunningTaskList.StartAsync();
        using var browser = Browser.Open(app.Http.BaseAddress!, 1100, 700);

        browser.Type("input[name=orderId]", "A-42");
        browser.Type("input[name=customer]", "Ada Lovelace");
        browser.Type("input[name=total]", "99.5");
        browser.Click("Start order");
        await WhenAsync(() => browser.Count(".task") == 1);
        Assert.That(browser.Text(".task"), Does.Contain("Order A-42").And.Contain("Ada Lovelace").And.Contain("99.50"));
        Assert.That(browser.HasButton("Approve"), Is.False);
        Save(browser, "open");

        browser.Click("Claim");
        await WhenAsync(() => browser.HasButton("Approve"));
        Assert.That(browser.Text(".task .assignee"), Is.EqualTo("Claimed by you"));
        Save(browser, "claimed");

        browser.Click("Approve");
        await WhenAsync(() => browser.Count(".task") == 0);
        Assert.That(browser.Text("#message"), Is.EqualTo("Order A-42 is approved."));
        Assert.That(await app.TasksAsync(), Is.Empty);
    }

    [Test]
    public async Task Page_ClaimOfATaskThatIsTaken_ShowsTheError()
    {
        await using var app = await RunningTaskList.StartAsync();
        string key = await app.StartOrderAsync("A-43");
        using var browser = Browser.Open(app.Http.BaseAddress!, 1100, 700);
        await WhenAsync(() => browser.HasButton("Claim"));

        // The list of the page stays as it is, as if it had not been refreshed yet.
        browser.Evaluate("""
            const real = window.fetch;
            window.fetch = (path, options) => options?.method === 'POST' ? real(path, options) : new Promise(() => {});
            """);
        using var claimed = await app.PostAsync($"/api/tasks/{key}/claim", new { assignee = "ada" });
        browser.Click("Claim");

        await WhenAsync(() => browser.Text("#message").Length > 0);
        Assert.That(browser.Text("#message.error"), Is.EqualTo("Somebody else has changed this task."));
    }

    [Test]
    public async Task Page_OnAPhone_DoesNotScrollSideways()
    {
        await using var app = await RunningTaskList.StartAsync();
        await app.StartOrderAsync("A-44-with-a-number-that-is-much-longer-than-a-phone-is-wide");
        using var browser = Browser.Open(app.Http.BaseAddress!, 390, 844);
        await WhenAsync(() => browser.Count(".task") == 1);
        Save(browser, "phone");

        Assert.That(browser.Evaluate("return window.innerWidth"), Is.EqualTo(390));
        Assert.That(browser.Evaluate("return document.documentElement.scrollWidth <= window.innerWidth"), Is.True);
    }

    /// <summary>Waits for the page, which may replace an element while it is looked at.</summary>
    private static Task WhenAsync(Func<bool> holds) => Patience.WhenAsync(() =>
    {
        try
        {
            return holds();
        }
        catch (StaleElementReferenceException)
        {
            return false;
        }
    });

    private static void Save(Browser browser, string name)
    {
        if (Screenshots is not null)
            browser.Save(Path.Combine(Screenshots, $"tasklist-{name}.png"));
    }
}
