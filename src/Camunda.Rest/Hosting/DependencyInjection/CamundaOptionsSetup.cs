using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Camunda.Rest;

/// <summary>
/// Sets the options of a registered client before code changes them: the host's log and clock, the environment, the section.
/// </summary>
internal sealed class CamundaOptionsSetup(string name, IConfigurationSection? section, ILoggerFactory? loggers, TimeProvider? clock)
    : IConfigureNamedOptions<CamundaClientOptions>, IValidateOptions<CamundaClientOptions>
{
    public void Configure(CamundaClientOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, CamundaClientOptions options)
    {
        if (optionsName != name)
            return;
        options.LoggerFactory = loggers ?? options.LoggerFactory;
        options.TimeProvider = clock ?? TimeProvider.System;
        var mistakes = CamundaSettings.Apply(options, section, Environment.GetEnvironmentVariable);
        if (mistakes.Count > 0)
            throw new OptionsValidationException(name, typeof(CamundaClientOptions), mistakes);
    }

    public ValidateOptionsResult Validate(string? optionsName, CamundaClientOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        string[] mistakes = [.. options.FindMistakes()];
        return mistakes.Length > 0 ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
    }
}
