namespace Camunda.Rest;

/// <summary>What settings have said so far, before it is whole.</summary>
internal sealed class SettingsDraft(CamundaClientOptions options)
{
    public CamundaClientOptions Options { get; } = options;

    /// <summary>A sentence for each thing that cannot be used.</summary>
    public List<string> Mistakes { get; } = [];

    public Uri? Address { get; set; }

    public string? Region { get; set; }

    public string? ClusterId { get; set; }

    public string? Strategy { get; set; }

    public string? Username { get; set; }

    public string? Password { get; set; }

    public CamundaOAuthOptions OAuth { get; } = new();
}
