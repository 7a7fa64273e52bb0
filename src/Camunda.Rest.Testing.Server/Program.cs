using System.CommandLine;
using Camunda.Rest.Testing;

Option<string> urls = new("--urls")
{
    Description = "Addresses to listen on, separated by ';'. Port 0 means a free port.",
    DefaultValueFactory = _ => "http://127.0.0.1:8080",
};
Option<bool> allowRemote = new("--allow-remote") { Description = "Allow addresses that other machines reach." };
Option<string?> username = new("--username") { Description = "Ask for basic authentication with this user." };
Option<string?> password = new("--password") { Description = "The password of the user." };
Option<bool> stub = new("--stub-unsupported")
{
    Description = "Complete elements that are not executed at once, instead of rejecting the model.",
};
Option<TimeSpan?> stopAfter = new("--stop-after") { Description = "Stop after this time, such as 00:05:00." };

RootCommand command = new("Serves the Camunda 8 Orchestration Cluster REST API in memory, for tests of clients in any language.")
{
    urls, allowRemote, username, password, stub, stopAfter,
};
command.SetAction(async (arguments, cancellationToken) =>
{
    try
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(
            new()
            {
                Urls = [.. arguments.GetValue(urls)!.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ParseUrl)],
                AllowRemote = arguments.GetValue(allowRemote),
                Username = arguments.GetValue(username),
                Password = arguments.GetValue(password),
                Unsupported = arguments.GetValue(stub) ? UnsupportedElements.Stub : UnsupportedElements.Refuse,
            },
            cancellationToken);
        Console.WriteLine($"Camunda test cluster, API {CamundaTestCluster.ApiVersion}, at {cluster.BaseAddress}");
        Console.WriteLine("Everything is in memory and gone when it stops. Ctrl+C stops it.");
        await WaitAsync(arguments.GetValue(stopAfter), cancellationToken);
        Console.WriteLine("Stopped.");
        return 0;
    }
    catch (Exception exception) when (exception is ArgumentException or IOException)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();

static async Task WaitAsync(TimeSpan? time, CancellationToken cancellationToken)
{
    try
    {
        await Task.Delay(time ?? Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
    catch (OperationCanceledException)
    {
        // Ctrl+C or SIGTERM: the way to stop.
    }
}

static Uri ParseUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
    ? url
    : throw new ArgumentException($"--urls has '{text}'; an address looks like http://127.0.0.1:8080.");
