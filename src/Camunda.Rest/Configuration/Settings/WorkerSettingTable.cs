using Camunda.Rest.Workers;

namespace Camunda.Rest;

/// <summary>
/// The settings of workers that can be configured outside of code: defaults for all workers, and options of one job type.
/// </summary>
internal static class WorkerSettingTable
{
    private const string Root = "Workers:";

    private static readonly string[] None = [];

    /// <summary>Returns the settings below one path of a section.</summary>
    /// <param name="path">The path.</param>
    /// <param name="apply">Applies a change to the options that belong to the path.</param>
    /// <param name="hasVariables">Whether the settings have environment variables too.</param>
    public static IEnumerable<CamundaSetting> At(string path, Action<SettingsDraft, Action<JobWorkerOptions>> apply, bool hasVariables)
    {
        yield return CamundaSetting.Flag($"{path}:Enabled", Set<bool>((o, v) => o.Enabled = v));
        yield return CamundaSetting.Text($"{path}:WorkerName", Set<string>((o, v) => o.WorkerName = v), Variables("CAMUNDA_WORKER_NAME"));
        yield return CamundaSetting.Count(
            $"{path}:MaxConcurrentJobs", Set<int>((o, v) => o.MaxConcurrentJobs = v), 0, Variables("CAMUNDA_WORKER_MAX_CONCURRENT_JOBS"));
        yield return CamundaSetting.Count($"{path}:MinConcurrentJobs", Set<int>((o, v) => o.MinConcurrentJobs = v));
        yield return CamundaSetting.Time(
            $"{path}:LockDuration", Set<TimeSpan>((o, v) => o.LockDuration = v), Variables("CAMUNDA_WORKER_TIMEOUT"));
        yield return CamundaSetting.Time($"{path}:RenewLocksUpTo", Set<TimeSpan>((o, v) => o.RenewLocksUpTo = v));
        yield return CamundaSetting.PollTime(
            $"{path}:PollTimeout", Set<TimeSpan?>((o, v) => o.PollTimeout = v), Variables("CAMUNDA_WORKER_REQUEST_TIMEOUT"));
        yield return CamundaSetting.Time($"{path}:MaxPollBackOff", Set<TimeSpan>((o, v) => o.MaxPollBackOff = v));
        yield return CamundaSetting.Seconds(
            $"{path}:StartJitter", Set<TimeSpan>((o, v) => o.StartJitter = v), Variables("CAMUNDA_WORKER_STARTUP_JITTER_MAX_SECONDS"));
        yield return CamundaSetting.List($"{path}:FetchVariables", Set<IEnumerable<string>>((o, v) => o.FetchVariables = [.. v]));
        yield return CamundaSetting.Flag($"{path}:FetchAllVariables", Set<bool>((o, v) => o.FetchAllVariables = v));
        yield return CamundaSetting.Flag($"{path}:AutoComplete", Set<bool>((o, v) => o.AutoComplete = v));
        yield return CamundaSetting.Time($"{path}:RetryBackOff", Set<TimeSpan>((o, v) => o.RetryBackOff = v));
        yield return CamundaSetting.Flag($"{path}:SendStackTrace", Set<bool>((o, v) => o.SendStackTrace = v));
        yield return CamundaSetting.Count($"{path}:MaxErrorMessageLength", Set<int>((o, v) => o.MaxErrorMessageLength = v));
        yield return CamundaSetting.Time($"{path}:ShutdownTimeout", Set<TimeSpan>((o, v) => o.ShutdownTimeout = v));
        yield return CamundaSetting.List($"{path}:TenantIds", (draft, values) =>
        {
            IReadOnlyList<TenantId> tenants = [.. values.Select(value => (TenantId)value)];
            apply(draft, o => o.TenantIds = tenants);
        });
#if CAMUNDA_8_9_OR_GREATER
        yield return CamundaSetting.NamedFlag(
            $"{path}:UseAssignedTenants",
            Set<bool>((o, v) => o.UseAssignedTenants = v),
            "ASSIGNED",
            "PROVIDED",
            Variables("CAMUNDA_DEFAULT_JOB_WORKER_TENANT_FILTER_MODE"));
#endif

        Action<SettingsDraft, T> Set<T>(Action<JobWorkerOptions, T> set) => (draft, value) => apply(draft, options => set(options, value));

        string[] Variables(string name) => hasVariables ? [name] : None;
    }

    /// <summary>Returns the settings of the job types that a section names: <c>Workers:charge-card:MaxConcurrentJobs</c>.</summary>
    public static IEnumerable<CamundaSetting> ByType(IEnumerable<string> keys) =>
        keys.ToArray().Select(TypeOf).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(type => At(
            Root + type,
            (draft, set) =>
            {
                if (!draft.Options.WorkersByType.TryGetValue(type, out var sets))
                    draft.Options.WorkersByType[type] = sets = [];
                sets.Add(set);
            },
            hasVariables: false));

    /// <summary>Returns whether a path is a list of a job type's worker.</summary>
    public static bool IsListOfType(string path) =>
        ByType([path]).Any(setting => setting.IsList && setting.Path.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static string? TypeOf(string path) =>
        path.StartsWith(Root, StringComparison.OrdinalIgnoreCase) && path.LastIndexOf(':') > Root.Length
            ? path[Root.Length..].Split(':')[0]
            : null;
}
