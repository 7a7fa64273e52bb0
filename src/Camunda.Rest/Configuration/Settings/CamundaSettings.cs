using Microsoft.Extensions.Configuration;

namespace Camunda.Rest;

/// <summary>All settings that can be configured outside of code. A section takes precedence over an environment variable.</summary>
internal static partial class CamundaSettings
{
    private const string NoneStrategy = "NONE";
    private const string BasicStrategy = "BASIC";
    private const string OAuthStrategy = "OAUTH";

    /// <summary>The end of the host name of a cluster of Camunda's SaaS.</summary>
    private const string SaasHost = ".zeebe.camunda.io";

    /// <summary>The settings that are part of credentials.</summary>
    private static readonly string[] Credentials =
    [
        "Authentication:Username",
        "Authentication:Password",
        "Authentication:ClientId",
        "Authentication:ClientSecret",
        "Authentication:ClientAssertionKeystorePath",
        "Tls:ClientCertificatePem", "Tls:ClientCertificatePath", "Tls:ClientKeyPem", "Tls:ClientKeyPath",
    ];

    /// <summary>
    /// Settings that exclude each other. One of the section takes precedence over the other's variable; of two variables, the first
    /// setting's takes precedence. Two of the section fail validation.
    /// </summary>
    private static readonly (string Preferred, string Other)[] Alternatives =
    [
        ("Authentication:TokenUrl", "Authentication:Issuer"),
        ("Authentication:ClientAssertionKeystorePath", "Authentication:ClientSecret"),
        ("Tls:CertificateAuthorityPem", "Tls:CertificateAuthorityPath"),
        ("Tls:ClientCertificatePem", "Tls:ClientCertificatePath"),
        ("Tls:ClientKeyPem", "Tls:ClientKeyPath"),
    ];

    public static IReadOnlyList<CamundaSetting> All { get; } =
    [
        CamundaSetting.Address(
            "BaseAddress",
            (draft, value) => draft.Address = value,
            "CAMUNDA_REST_ADDRESS",
            "CAMUNDA_CLIENT_RESTADDRESS",
            "ZEEBE_REST_ADDRESS"),
        CamundaSetting.Text("Region", (draft, value) => draft.Region = value, "CAMUNDA_CLUSTER_REGION", "CAMUNDA_CLIENT_CLOUD_REGION"),
        CamundaSetting.Text("ClusterId", (draft, value) => draft.ClusterId = value, "CAMUNDA_CLUSTER_ID", "CAMUNDA_CLIENT_CLOUD_CLUSTERID"),
        CamundaSetting.Choice(
            "Authentication:Strategy",
            (draft, value) => draft.Strategy = value,
            new[] { NoneStrategy, BasicStrategy, OAuthStrategy }.ToDictionary(name => name),
            "CAMUNDA_AUTH_STRATEGY"),
        CamundaSetting.Text(
            "Authentication:Username",
            (draft, value) => draft.Username = value,
            "CAMUNDA_BASIC_AUTH_USERNAME",
            "CAMUNDA_CLIENT_AUTH_USERNAME"),
        CamundaSetting.Secret(
            "Authentication:Password",
            (draft, value) => draft.Password = value,
            "CAMUNDA_BASIC_AUTH_PASSWORD",
            "CAMUNDA_CLIENT_AUTH_PASSWORD"),
        CamundaSetting.Text(
            "Authentication:ClientId",
            (draft, value) => draft.OAuth.ClientId = value,
            "CAMUNDA_CLIENT_ID",
            "CAMUNDA_CLIENT_AUTH_CLIENTID",
            "ZEEBE_CLIENT_ID"),
        CamundaSetting.Secret(
            "Authentication:ClientSecret",
            (draft, value) => draft.OAuth.ClientSecret = value,
            "CAMUNDA_CLIENT_SECRET",
            "CAMUNDA_CLIENT_AUTH_CLIENTSECRET",
            "ZEEBE_CLIENT_SECRET"),
        CamundaSetting.Text(
            "Authentication:ClientAssertionKeystorePath",
            (draft, value) => draft.Keystore.Path = value,
            "CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PATH"),
        CamundaSetting.Secret(
            "Authentication:ClientAssertionKeystorePassword",
            (draft, value) => draft.Keystore.Password = value,
            "CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PASSWORD"),
        CamundaSetting.Text(
            "Authentication:ClientAssertionKeyAlias",
            (draft, value) => draft.Keystore.KeyAlias = value,
            "CAMUNDA_CLIENT_ASSERTION_KEYSTORE_KEY_ALIAS"),
        CamundaSetting.Secret(
            "Authentication:ClientAssertionKeyPassword",
            (draft, value) => draft.Keystore.KeyPassword = value,
            "CAMUNDA_CLIENT_ASSERTION_KEYSTORE_KEY_PASSWORD"),
        CamundaSetting.Address(
            "Authentication:TokenUrl",
            (draft, value) => draft.OAuth.TokenUrl = value,
            "CAMUNDA_OAUTH_URL",
            "CAMUNDA_AUTHORIZATION_SERVER_URL",
            "CAMUNDA_CLIENT_AUTH_TOKENURL",
            "ZEEBE_AUTHORIZATION_SERVER_URL"),
        CamundaSetting.Address(
            "Authentication:Issuer",
            (draft, value) => draft.OAuth.Issuer = WithoutDiscoveryPath(value),
            "CAMUNDA_ISSUER_URL",
            "CAMUNDA_WELL_KNOWN_CONFIGURATION_URL",
            "CAMUNDA_CLIENT_AUTH_ISSUERURL"),
        CamundaSetting.Text(
            "Authentication:Audience",
            (draft, value) => draft.OAuth.Audience = value,
            "CAMUNDA_TOKEN_AUDIENCE",
            "CAMUNDA_CLIENT_AUTH_AUDIENCE",
            "ZEEBE_TOKEN_AUDIENCE"),
        CamundaSetting.Text(
            "Authentication:Scope",
            (draft, value) => draft.OAuth.Scope = value,
            "CAMUNDA_OAUTH_SCOPE",
            "CAMUNDA_TOKEN_SCOPE",
            "ZEEBE_TOKEN_SCOPE"),
        CamundaSetting.Text("Authentication:Resource", (draft, value) => draft.OAuth.Resource = value, "CAMUNDA_TOKEN_RESOURCE"),
        CamundaSetting.Choice(
            "Authentication:ClientCredentialStyle",
            (draft, value) => draft.OAuth.ClientCredentialStyle = value,
            Enum.GetValues<CamundaClientCredentialStyle>().ToDictionary(style => style.ToString())),
        CamundaSetting.Time("Authentication:Timeout", (draft, value) => draft.OAuth.Timeout = value, "CAMUNDA_OAUTH_TIMEOUT_MS"),
        CamundaSetting.Time("Authentication:RefreshAhead", (draft, value) => draft.OAuth.RefreshAhead = value),
        CamundaSetting.Flag("Authentication:AllowInsecureTokenUrl", (draft, value) => draft.OAuth.AllowInsecureTokenUrl = value),
        CamundaSetting.Text(
            "DefaultTenantId",
            (draft, value) => draft.Options.DefaultTenantId = value,
            "CAMUNDA_DEFAULT_TENANT_ID",
            "CAMUNDA_TENANT_ID",
            "ZEEBE_DEFAULT_TENANT_ID"),
        CamundaSetting.List(
            "TenantIds",
            (draft, values) => draft.Options.TenantIds = [.. values.Select(value => (TenantId)value)],
            "CAMUNDA_DEFAULT_JOB_WORKER_TENANT_IDS",
            "CAMUNDA_TENANT_IDS",
            "ZEEBE_DEFAULT_JOB_WORKER_TENANT_IDS"),
#if CAMUNDA_8_10_OR_GREATER
        CamundaSetting.Text(
            "PhysicalTenantId",
            (draft, value) => draft.Options.PhysicalTenantId = value,
            "CAMUNDA_PHYSICAL_TENANT_ID",
            "CAMUNDA_CLIENT_PHYSICALTENANTID"),
#endif
        CamundaSetting.Text(
            "Tls:CertificateAuthorityPem", (draft, value) => draft.Options.Tls.CertificateAuthorityPem = value, "CAMUNDA_MTLS_CA"),
        CamundaSetting.Text(
            "Tls:CertificateAuthorityPath",
            (draft, value) => draft.Options.Tls.CertificateAuthorityPath = value,
            "CAMUNDA_MTLS_CA_PATH",
            "CAMUNDA_CA_CERTIFICATE_PATH",
            "ZEEBE_CA_CERTIFICATE_PATH"),
        CamundaSetting.Secret(
            "Tls:ClientCertificatePem", (draft, value) => draft.Options.Tls.ClientCertificatePem = value, "CAMUNDA_MTLS_CERT"),
        CamundaSetting.Text(
            "Tls:ClientCertificatePath", (draft, value) => draft.Options.Tls.ClientCertificatePath = value, "CAMUNDA_MTLS_CERT_PATH"),
        CamundaSetting.Secret("Tls:ClientKeyPem", (draft, value) => draft.Options.Tls.ClientKeyPem = value, "CAMUNDA_MTLS_KEY"),
        CamundaSetting.Text("Tls:ClientKeyPath", (draft, value) => draft.Options.Tls.ClientKeyPath = value, "CAMUNDA_MTLS_KEY_PATH"),
        CamundaSetting.Secret(
            "Tls:ClientKeyPassphrase", (draft, value) => draft.Options.Tls.ClientKeyPassphrase = value, "CAMUNDA_MTLS_KEY_PASSPHRASE"),
        CamundaSetting.Text("Tls:ClientCertificateThumbprint", (draft, value) => draft.Options.Tls.ClientCertificateThumbprint = value),
        CamundaSetting.Flag(
            "AllowInsecureTransport", (draft, value) => draft.Options.AllowInsecureTransport = value, "CAMUNDA_ALLOW_INSECURE_TRANSPORT"),
        CamundaSetting.Time("RequestTimeout", (draft, value) => draft.Options.RequestTimeout = value),
        CamundaSetting.Time("CallTimeout", (draft, value) => draft.Options.CallTimeout = value),
        CamundaSetting.Time("LongPollMargin", (draft, value) => draft.Options.LongPollMargin = value),
        CamundaSetting.Text("UserAgent", (draft, value) => draft.Options.UserAgent = value),
        CamundaSetting.Text("TraceVariable", (draft, value) => draft.Options.TraceVariable = value),
        CamundaSetting.Count("MaxDeploymentSize", (draft, value) => draft.Options.MaxDeploymentSize = value),
        CamundaSetting.Count("MaxResponseSize", (draft, value) => draft.Options.MaxResponseSize = value, 0, "CAMUNDA_MAX_RESPONSE_SIZE"),

        // The variable includes the first attempt.
        CamundaSetting.Count(
            "Retry:MaxRetries", (draft, value) => draft.Options.Retry.MaxRetries = value, -1, "CAMUNDA_SDK_HTTP_RETRY_MAX_ATTEMPTS"),
        CamundaSetting.Time(
            "Retry:BaseDelay", (draft, value) => draft.Options.Retry.BaseDelay = value, "CAMUNDA_SDK_HTTP_RETRY_BASE_DELAY_MS"),
        CamundaSetting.Time(
            "Retry:MaxDelay", (draft, value) => draft.Options.Retry.MaxDelay = value, "CAMUNDA_SDK_HTTP_RETRY_MAX_DELAY_MS"),
        CamundaSetting.Choice(
            "Concurrency:Profile",
            (draft, value) => draft.Options.Concurrency.Profile = value,
            new Dictionary<string, CamundaConcurrencyProfile>
            {
                [nameof(CamundaConcurrencyProfile.Balanced)] = CamundaConcurrencyProfile.Balanced,
                [nameof(CamundaConcurrencyProfile.Conservative)] = CamundaConcurrencyProfile.Conservative,
                [nameof(CamundaConcurrencyProfile.Aggressive)] = CamundaConcurrencyProfile.Aggressive,
                [nameof(CamundaConcurrencyProfile.Unlimited)] = CamundaConcurrencyProfile.Unlimited,

                // The other SDKs' name for no limit.
                ["Legacy"] = CamundaConcurrencyProfile.Unlimited,
            },
            "CAMUNDA_SDK_BACKPRESSURE_PROFILE"),
        CamundaSetting.Count(
            "Concurrency:InitialLimit",
            (draft, value) => draft.Options.Concurrency.InitialLimit = value,
            0,
            "CAMUNDA_SDK_BACKPRESSURE_INITIAL_MAX"),
        CamundaSetting.Count(
            "Concurrency:MinLimit", (draft, value) => draft.Options.Concurrency.MinLimit = value, 0, "CAMUNDA_SDK_BACKPRESSURE_FLOOR"),
        CamundaSetting.Count("Concurrency:MaxLimit", (draft, value) => draft.Options.Concurrency.MaxLimit = value),
        CamundaSetting.Fraction(
            "Concurrency:DecreaseFactor",
            (draft, value) => draft.Options.Concurrency.DecreaseFactor = value,
            "CAMUNDA_SDK_BACKPRESSURE_SOFT_FACTOR"),
        CamundaSetting.Flag("Deployment:Enabled", (draft, value) => draft.Options.Deployment.Enabled = value),
        .. WorkerSettingTable.At(
            nameof(CamundaClientOptions.WorkerDefaults), (draft, set) => set(draft.Options.WorkerDefaults), hasVariables: true),
    ];

    /// <summary>Applies settings to options.</summary>
    /// <param name="options">The options; settings that are not set leave them unchanged.</param>
    /// <param name="section">A section of the host's configuration; null for the environment alone.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>The validation errors: one for each invalid setting and each unknown key of the section.</returns>
    public static IReadOnlyList<string> Apply(CamundaClientOptions options, IConfigurationSection? section, Func<string, string?> variable)
    {
        var draft = new SettingsDraft(options);
        var keys = section is null ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) : KeysOf(section);
        string prefix = section is null ? "" : section.Path + ":";
        CamundaSetting[] settings = [.. All, .. WorkerSettingTable.ByType(keys.Keys)];
        var values = FindValues(draft, settings, keys, prefix, variable);
        ApplyAlternatives(draft, values);
        foreach (var setting in settings)
        {
            if (values.TryGetValue(setting.Path, out var value))
                setting.Read(draft, value.Text, value.Name, value.IsVariable);
        }

        foreach (string unknown in keys.Keys)
            draft.Mistakes.Add($"{prefix}{unknown} is not a setting of the client.{Suggest(unknown)}");
        ApplyAddress(draft, variable(VendorVariables.GrpcAddress));
        var before = options.Authentication;
        ApplyAuthentication(draft);
        options.ConfiguredAuthentication = ReferenceEquals(before, options.Authentication) ? null : options.Authentication;
        draft.Warnings.AddRange(VendorVariables.FindUnusedCredentials(variable));
        options.ConfigurationWarnings = draft.Warnings;
        return draft.Mistakes;
    }

    /// <summary>Returns the value of each setting that is set, by path, and removes its key from the section's.</summary>
    private static Dictionary<string, SettingValue> FindValues(
        SettingsDraft draft,
        IEnumerable<CamundaSetting> settings,
        Dictionary<string, string> keys,
        string prefix,
        Func<string, string?> variable)
    {
        var values = new Dictionary<string, SettingValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            var candidates = setting.Variables
                .Select(name => new SettingValue(name, variable(name) ?? "", IsVariable: true))
                .Where(found => IsSet(found.Text, setting));
            if (keys.Remove(setting.Path, out string? text))
                candidates = candidates.Prepend(new SettingValue(prefix + setting.Path, text, IsVariable: false));
            SettingValue[] found = [.. candidates];
            if (found.Length == 0)
                continue;
            values[setting.Path] = found[0];
            if (Credentials.Contains(setting.Path))
            {
                draft.Warnings.AddRange(found.Skip(1)
                    .Where(other => other.Text != found[0].Text)
                    .Select(other => $"{other.Name} is set, but not used: {found[0].Name} takes precedence."));
            }
        }

        return values;
    }

    /// <summary>Removes the value that is not used of settings that exclude each other.</summary>
    private static void ApplyAlternatives(SettingsDraft draft, Dictionary<string, SettingValue> values)
    {
        foreach (var (preferred, other) in Alternatives)
        {
            if (!values.TryGetValue(preferred, out var first)
                || !values.TryGetValue(other, out var second)
                || !(first.IsVariable || second.IsVariable))
            {
                continue;
            }
            bool isSecondUsed = first.IsVariable && !second.IsVariable;
            var (used, unused) = isSecondUsed ? (second, first) : (first, second);
            string path = isSecondUsed ? preferred : other;
            values.Remove(path);
            if (Credentials.Contains(path))
                draft.Warnings.Add($"{unused.Name} is set, but not used: {used.Name} takes precedence.");
        }
    }

    private static bool IsSet(string? text, CamundaSetting setting) =>
        setting.IsSecret ? text is { Length: > 0 } : !string.IsNullOrWhiteSpace(text);

    /// <summary>
    /// Returns the settings of a section by path. A key without a value is ignored, and the items of a list are joined to one text.
    /// </summary>
    private static Dictionary<string, string> KeysOf(IConfigurationSection section)
    {
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, value) in section.AsEnumerable(makePathsRelative: true)
            .OrderBy(pair => pair.Key.Length)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (string.IsNullOrEmpty(value) || path.Length == 0)
                continue;
            int last = path.LastIndexOf(':');
            if (last > 0
                && int.TryParse(path[(last + 1)..], out _)
                && (WorkerSettingTable.IsListOfType(path[..last])
                    || All.Any(setting => setting.IsList && setting.Path.Equals(path[..last], StringComparison.OrdinalIgnoreCase))))
            {
                keys[path[..last]] = keys.TryGetValue(path[..last], out string? before) ? $"{before},{value}" : value;
            }
            else
            {
                keys[path] = value;
            }
        }

        return keys;
    }

    private static string Suggest(string unknown)
    {
        string name = unknown[(unknown.LastIndexOf(':') + 1)..];
        var near = All.Where(setting => setting.Path.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            || setting.Path.Contains(unknown, StringComparison.OrdinalIgnoreCase)
            || unknown.Contains(setting.Path, StringComparison.OrdinalIgnoreCase)).Select(setting => setting.Path).ToList();
        return near.Count > 0
            ? $" Did you mean {string.Join(" or ", near)}?"
            : $" Settings are {string.Join(", ", All.Select(setting => setting.Path))}.";
    }

    private static string Name(string path) => $"{path} ({All.First(setting => setting.Path == path).Variables[0]})";
}
