namespace Camunda.Rest;

/// <summary>The settings that were read so far, before they are validated as a whole.</summary>
internal sealed class SettingsDraft(CamundaClientOptions options)
{
    public CamundaClientOptions Options { get; } = options;

    /// <summary>The validation errors.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>What is configured, but not used.</summary>
    public List<string> Warnings { get; } = [];

    public Uri? Address { get; set; }

    public string? Region { get; set; }

    public string? ClusterId { get; set; }

    public string? Strategy { get; set; }

    public string? Username { get; set; }

    public string? Password { get; set; }

    public CamundaOAuthOptions OAuth { get; } = new();

    public AssertionKeystore Keystore { get; } = new();
}
