using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Testing;

/// <summary>
/// How a <c>CamundaTestCluster</c> runs. The defaults serve tests: a free port on the loopback interface, the system's clock, no log.
/// </summary>
public sealed record CamundaTestClusterOptions
{
    /// <summary>Gets the addresses to listen on, <c>http</c> only; default one free port on 127.0.0.1. Port 0 means a free port.</summary>
    public IReadOnlyList<Uri> Urls { get; init; } = [new("http://127.0.0.1:0")];

    /// <summary>Gets a value indicating whether <see cref="Urls"/> may name addresses that other machines reach; default false.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>
    /// Gets the time that the cluster's clock follows, and with it lock time-outs, back-offs, long polls and dates. Default
    /// <see cref="TimeProvider.System"/>. Any of them can be advanced: <c>CamundaTestCluster.Clock</c>.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets where the server logs to; default nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Gets the user that basic authentication asks for; default null: no authentication.</summary>
    public string? Username { get; init; }

    /// <summary>Gets the password of <see cref="Username"/>; the two go together.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// Gets the time that a request which waits (job activation, awaited completion) waits where it names none; default 10 seconds.
    /// </summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets the most bytes that a document may have; default 64 MiB. A larger one is refused with a 413. All documents are kept in memory.
    /// </summary>
    public int MaxDocumentSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Gets a value indicating whether each response is checked against the contract before it is sent, and a violation becomes a 500;
    /// default true. Turn it off to measure a client.
    /// </summary>
    public bool ValidateResponses { get; init; } = true;

    /// <summary>
    /// Gets the function that receives each request before the cluster does, default null. For fault injection: write a response, abort the
    /// connection (<c>context.Abort()</c>), wait, or call the second argument to let the cluster respond.
    /// </summary>
    public Func<HttpContext, Func<Task>, Task>? Intercept { get; init; }

    /// <summary>
    /// Gets what happens to elements of a model that the cluster does not execute; default <see cref="UnsupportedElements.Refuse"/>.
    /// </summary>
    public UnsupportedElements Unsupported { get; init; }

    /// <summary>
    /// Gets the variables with which stubs complete, by the id of the element; default none. Only with
    /// <see cref="UnsupportedElements.Stub"/>.
    /// </summary>
    public IReadOnlyDictionary<string, JsonObject> StubVariables { get; init; } = ImmutableDictionary<string, JsonObject>.Empty;

    /// <summary>Checks that the options make sense together.</summary>
    /// <exception cref="ArgumentException">They do not; the message says which and what to do.</exception>
    internal void Validate()
    {
        Require(TimeProvider is not null, nameof(TimeProvider), "is null; leave it out for the system's clock");
        Require(RequestTimeout > TimeSpan.Zero, nameof(RequestTimeout), $"is {RequestTimeout}; it must be longer than zero");
        Require(MaxDocumentSize > 0, nameof(MaxDocumentSize), $"is {MaxDocumentSize}; it must be one byte at least");
        Require(Enum.IsDefined(Unsupported), nameof(Unsupported), $"is {Unsupported}; it must be Refuse or Stub");
        Require(StubVariables is not null, nameof(StubVariables), "is null; leave it out for none");
        Require(
            StubVariables!.Count == 0 || Unsupported == UnsupportedElements.Stub,
            nameof(StubVariables),
            "has variables, but nothing is stubbed; set Unsupported to Stub");
        Require((Username is null) == (Password is null), nameof(Password), "and Username go together; set both or neither");
        Require(
            Username?.Contains(':', StringComparison.Ordinal) != true,
            nameof(Username),
            "has a colon, which basic authentication cannot carry");
        Require(Urls is { Count: > 0 }, nameof(Urls), "is empty; leave it out for a free port on the loopback interface");
        foreach (Uri url in Urls)
        {
            Require(
                url is { IsAbsoluteUri: true, Scheme: "http", PathAndQuery: "/" },
                nameof(Urls),
                $"has '{url}'; it must look like http://127.0.0.1:8080");
            Require(
                AllowRemote || url.IsLoopback,
                nameof(Urls),
                $"has '{url}', which other machines reach; name a loopback address or set {nameof(AllowRemote)}");
            Require(
                url.IsLoopback || IPAddress.TryParse(url.Host, out _),
                nameof(Urls),
                $"has the host name '{url.Host}'; give the address of an interface, such as 0.0.0.0");
        }
    }

    private static void Require(bool holds, string option, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(CamundaTestClusterOptions)}.{option} {rule}.");
        }
    }
}
