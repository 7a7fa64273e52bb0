namespace Camunda.Rest;

/// <content>Where the client connects to, and with which credentials.</content>
internal static partial class CamundaSettings
{
    private static Uri WithoutDiscoveryPath(Uri address)
    {
        const string discoveryPath = "/.well-known/openid-configuration";
        return address.AbsoluteUri.EndsWith(discoveryPath, StringComparison.Ordinal)
            ? new Uri(address.AbsoluteUri[..^discoveryPath.Length])
            : address;
    }

    private static void ApplyAddress(SettingsDraft draft, string? grpcAddress)
    {
        if (draft.Address is null && !string.IsNullOrWhiteSpace(grpcAddress))
        {
            if (VendorVariables.ReadSaasAddress(grpcAddress) is { } saas)
                (draft.Region, draft.ClusterId) = (draft.Region ?? saas.Region, draft.ClusterId ?? saas.ClusterId);
            else if (draft.Region is null && draft.ClusterId is null)
                draft.Warnings.Add($"{VendorVariables.GrpcAddress} is set, but not used: it is a gRPC address. Set {Name("BaseAddress")}.");
        }

        if (draft.Region is null && draft.ClusterId is null)
        {
            draft.Options.BaseAddress = draft.Address ?? draft.Options.BaseAddress;
        }
        else if (draft.Address is not null)
        {
            draft.Options.BaseAddress = draft.Address;
        }
        else if (draft.Region is null || draft.ClusterId is null)
        {
            draft.Mistakes.Add($"A cluster of Camunda's SaaS requires both Region and ClusterId; "
                + $"{(draft.Region is null ? "Region" : "ClusterId")} is missing.");
        }
        else
        {
            try
            {
                draft.Options.BaseAddress = CamundaClientOptions.SaasAddress(draft.Region, draft.ClusterId);
            }
            catch (ArgumentException error)
            {
                draft.Mistakes.Add(error.Message);
            }
        }
    }

    private static void ApplyAuthentication(SettingsDraft draft)
    {
        // Without an explicit strategy, the configured credentials select one: no call is sent without its configured credentials.
        bool isBasic = draft.Username is not null || draft.Password is not null;
        bool isOAuth = draft.OAuth.ClientId.Length > 0 || draft.OAuth.Secret is not null || draft.Keystore.Path is not null;
        if (isBasic && isOAuth && draft.Strategy is null)
        {
            draft.Mistakes.Add("Credentials for both basic authentication and OAuth are set. "
                + $"Choose one with {Name("Authentication:Strategy")}: {BasicStrategy} or {OAuthStrategy}.");
            return;
        }

        string? strategy = draft.Strategy ?? (isOAuth ? OAuthStrategy : isBasic ? BasicStrategy : null);
        if (isBasic && strategy != BasicStrategy)
            WarnOfUnused("basic authentication");
        if (isOAuth && strategy != OAuthStrategy)
            WarnOfUnused("OAuth");
        if (strategy == NoneStrategy)
        {
            draft.Options.Authentication = CamundaAuthentication.None;
        }
        else if (strategy == BasicStrategy)
        {
            if (draft.Username is null || draft.Password is null)
            {
                draft.Mistakes.Add($"Basic authentication requires {Name("Authentication:Username")} "
                    + $"and {Name("Authentication:Password")}; "
                    + $"{Name(draft.Username is null ? "Authentication:Username" : "Authentication:Password")} is missing.");
                return;
            }

            try
            {
                draft.Options.Authentication = CamundaAuthentication.Basic(draft.Username, draft.Password);
            }
            catch (ArgumentException error)
            {
                draft.Mistakes.Add(error.Message);
            }
        }
        else if (strategy == OAuthStrategy)
        {
            ApplyOAuth(draft);
        }

        void WarnOfUnused(string kind) =>
            draft.Warnings.Add($"Credentials for {kind} are configured, but not used: {Name("Authentication:Strategy")} is {strategy}.");
    }

    private static void ApplyOAuth(SettingsDraft draft)
    {
        var oauth = draft.OAuth;

        // A secret is sent to the SaaS by default only when the calls go there too.
        if (oauth.TokenUrl is null
            && oauth.Issuer is null
            && draft.Options.BaseAddress.Host.EndsWith(SaasHost, StringComparison.OrdinalIgnoreCase))
        {
            oauth.TokenUrl = CamundaOAuthOptions.SaasTokenUrl;
            oauth.Audience ??= SaasHost[1..];
        }

        if (draft.Keystore.Path is not null)
        {
            try
            {
                oauth.ClientCertificate = draft.Keystore.Load();
            }
            catch (TlsMistakeException mistake)
            {
                draft.Mistakes.Add(mistake.Message);
                return;
            }
        }

        string[] mistakes = [.. oauth.FindMistakes().Select(mistake => $"Authentication: {mistake}")];
        draft.Mistakes.AddRange(mistakes);
        if (mistakes.Length == 0)
            draft.Options.Authentication = CamundaAuthentication.OAuth(oauth);
    }
}
