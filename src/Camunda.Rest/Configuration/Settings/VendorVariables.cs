using System.Text.RegularExpressions;

namespace Camunda.Rest;

/// <summary>The environment variables of the vendor's clients that have no setting of the same meaning.</summary>
internal static partial class VendorVariables
{
    /// <summary>The gRPC address in the credentials file of the Console.</summary>
    public const string GrpcAddress = "ZEEBE_ADDRESS";

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<VendorVariable> All { get; } =
    [
        new([GrpcAddress], "A gRPC address. If no other address is set and it belongs to Camunda's SaaS, the region and the cluster id are "
            + "taken from it; otherwise the client logs a warning"),
        new(
            ["CAMUNDA_GRPC_ADDRESS", "ZEEBE_GRPC_ADDRESS", "CAMUNDA_CLIENT_GRPCADDRESS", "CAMUNDA_PREFER_REST", "ZEEBE_PREFER_REST"],
            "The client uses REST only"),
        new(
            [
                "CAMUNDA_KEEP_ALIVE",
                "ZEEBE_KEEP_ALIVE",
                "CAMUNDA_OVERRIDE_AUTHORITY",
                "ZEEBE_OVERRIDE_AUTHORITY",
                "ZEEBE_INSECURE_CONNECTION",
            ],
            "Settings of gRPC connections"),
        new(
            ["CAMUNDA_CLIENT_WORKER_STREAM_ENABLED", "ZEEBE_CLIENT_WORKER_STREAM_ENABLED"],
            "Jobs are streamed over gRPC only; workers use long polling"),
        new(["CAMUNDA_MAX_HTTP_CONNECTIONS"], "`Concurrency` limits the calls; connections are opened as needed"),
        new(
            ["CAMUNDA_CLIENT_USE_DEFAULT_RETRY_POLICY", "ZEEBE_CLIENT_USE_DEFAULT_RETRY_POLICY"],
            "The client always retries what is safe to retry; `Retry:MaxRetries` changes that"),
        new(["CAMUNDA_PREFIX_PHYSICAL_TENANT_PATH"], "Leave `PhysicalTenantId` unset if the address already contains the physical tenant"),
        new(
            ["CAMUNDA_CLIENT_MODE", "CAMUNDA_CLIENT_AUTH_METHOD"],
            "The address and the credentials determine them; `Authentication:Strategy` overrides the method"),
        new(["CAMUNDA_CREDENTIALS_SCOPES"], "Lists the APIs that the credentials are valid for, which is not an OAuth scope"),
        new(
            [
                "CAMUNDA_SSL_CLIENT_KEYSTORE_PATH", "CAMUNDA_SSL_CLIENT_KEYSTORE_SECRET", "CAMUNDA_SSL_CLIENT_KEYSTORE_KEY_SECRET",
                "ZEEBE_SSL_CLIENT_KEYSTORE_PATH", "ZEEBE_SSL_CLIENT_KEYSTORE_SECRET", "ZEEBE_SSL_CLIENT_KEYSTORE_KEY_SECRET",
            ],
            "Java keystores of the client certificate are not read. Set `CAMUNDA_MTLS_CERT_PATH` and `CAMUNDA_MTLS_KEY_PATH`",
            IsCredential: true),
        new(
            [
                "CAMUNDA_SSL_CLIENT_TRUSTSTORE_PATH",
                "CAMUNDA_SSL_CLIENT_TRUSTSTORE_SECRET",
                "ZEEBE_SSL_CLIENT_TRUSTSTORE_PATH",
                "ZEEBE_SSL_CLIENT_TRUSTSTORE_SECRET",
            ],
            "Java truststores are not read. Set `CAMUNDA_MTLS_CA_PATH`"),
        new(
            ["CAMUNDA_AUTH_CONNECT_TIMEOUT", "CAMUNDA_AUTH_READ_TIMEOUT", "ZEEBE_AUTH_CONNECT_TIMEOUT", "ZEEBE_AUTH_READ_TIMEOUT"],
            "`Authentication:Timeout` limits a token request as a whole"),
        new(
            [
                "CAMUNDA_CLIENT_CONFIG_PATH",
                "ZEEBE_CLIENT_CONFIG_PATH",
                "CAMUNDA_OAUTH_CACHE_DIR",
                "CAMUNDA_TOKEN_CACHE_DIR",
                "CAMUNDA_TOKEN_DISK_CACHE_DISABLE",
            ],
            "Tokens are kept in memory and never written to disk"),
        new(["CAMUNDA_OAUTH_GRANT_TYPE"], "The grant is always `client_credentials`"),
        new(
            ["CAMUNDA_OAUTH_RETRY_MAX", "CAMUNDA_OAUTH_RETRY_BASE_DELAY_MS"],
            "A token request is retried with its call, within the limits of `Retry`"),
        new(
            [
                "CAMUNDA_SDK_BACKPRESSURE_SEVERE_FACTOR",
                "CAMUNDA_SDK_BACKPRESSURE_SEVERE_THRESHOLD",
                "CAMUNDA_SDK_BACKPRESSURE_RECOVERY_INTERVAL_MS",
                "CAMUNDA_SDK_BACKPRESSURE_RECOVERY_STEP",
                "CAMUNDA_SDK_BACKPRESSURE_HEALTHY_RECOVERY_MULTIPLIER",
                "CAMUNDA_SDK_BACKPRESSURE_DECAY_QUIET_MS",
                "CAMUNDA_SDK_BACKPRESSURE_MAX_WAITERS",
                "CAMUNDA_SDK_BACKPRESSURE_UNLIMITED_AFTER_HEALTHY_MS",
            ],
            "The limit of concurrent calls has one level of back-pressure and no queue limit; see `Concurrency`"),
        new(["CAMUNDA_SDK_EVENTUAL_POLL_DEFAULT_MS"], "Each `WaitUpTo` states its own time"),
        new(["CAMUNDA_SDK_VALIDATION"], "Requests are always validated; responses are read leniently"),
        new(
            ["CAMUNDA_SDK_LOG_LEVEL", "CAMUNDA_SUPPORT_LOGGER", "CAMUNDA_SUPPORT_LOG_ENABLED", "CAMUNDA_SUPPORT_LOG_FILE_PATH"],
            "The log belongs to `LoggerFactory` or the host; set levels there, by category `Camunda.Rest`"),
        new(
            ["CAMUNDA_SDK_TELEMETRY_LOG", "CAMUNDA_SDK_TELEMETRY_CORRELATION"],
            "Activities and metrics are enabled by their listeners, such as OpenTelemetry"),
        new(["CAMUNDA_LOAD_ENVFILE"], "Files of variables are not read; use a configuration section, or the host's own providers"),
    ];

    /// <summary>Returns the region and the cluster id of a gRPC address in Camunda's SaaS; null for another address.</summary>
    public static (string Region, string ClusterId)? ReadSaasAddress(string address) =>
        SaasAddress().Match(address.Trim()) is { Success: true } match
            ? (match.Groups["saasRegion"].Value, match.Groups["saasCluster"].Value)
            : null;

    /// <summary>Returns a warning for each credential that is set in a variable that the client does not read.</summary>
    public static IEnumerable<string> FindUnusedCredentials(Func<string, string?> variable) =>
        from known in All
        where known.IsCredential
        from name in known.Names
        where !string.IsNullOrWhiteSpace(variable(name))
        select $"{name} is set, but not used: {known.Reason.Replace("`", "", StringComparison.Ordinal)}.";

    [GeneratedRegex(
        @"^(?:\w+://)?(?<saasCluster>[A-Za-z0-9-]+)\.(?<saasRegion>[A-Za-z0-9-]+)\.zeebe\.camunda\.io(?::\d+)?/?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex SaasAddress();
}
