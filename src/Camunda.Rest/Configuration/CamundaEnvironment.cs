namespace Camunda.Rest;

/// <summary>Reads the environment variables that Camunda's clients share.</summary>
internal static class CamundaEnvironment
{
    public const string RestAddress = "CAMUNDA_REST_ADDRESS";
    public const string LegacyRestAddress = "ZEEBE_REST_ADDRESS";
    public const string AuthStrategy = "CAMUNDA_AUTH_STRATEGY";
    public const string BasicUsername = "CAMUNDA_BASIC_AUTH_USERNAME";
    public const string BasicPassword = "CAMUNDA_BASIC_AUTH_PASSWORD";

    public static CamundaClientOptions ReadOptions(Func<string, string?> read)
    {
        var options = new CamundaClientOptions();
        if ((Read(RestAddress) ?? Read(LegacyRestAddress)) is { } address)
        {
            string name = Read(RestAddress) is null ? LegacyRestAddress : RestAddress;
            options.BaseAddress = Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? uri
                : throw new ArgumentException($"The environment variable {name} is not an absolute address. Give one such as {CamundaClientOptions.DefaultBaseAddress}.");
        }

        options.Authentication = ReadAuthentication(Read(AuthStrategy), Read(BasicUsername), ReadSecret(BasicPassword));
        return options;

        // A password is taken as it is: a space at its end is part of it.
        string? ReadSecret(string name) => read(name) is { Length: > 0 } value ? value : null;

        string? Read(string name) => read(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static CamundaAuthentication ReadAuthentication(string? strategy, string? username, string? password)
    {
        // Without a stated strategy, credentials say which one is meant: a call never goes out without what was configured for it.
        strategy ??= username is null && password is null ? "NONE" : "BASIC";
        if (strategy.Equals("NONE", StringComparison.OrdinalIgnoreCase))
            return CamundaAuthentication.None;
        if (!strategy.Equals("BASIC", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The environment variable {AuthStrategy} is '{strategy}'. This version knows NONE and BASIC.");
        return username is not null && password is not null
            ? CamundaAuthentication.Basic(username, password)
            : throw new ArgumentException($"Basic authentication needs both {BasicUsername} and {BasicPassword}; {(username is null ? BasicUsername : BasicPassword)} is missing.");
    }
}
