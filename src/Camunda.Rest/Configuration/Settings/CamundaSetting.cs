using System.Globalization;

namespace Camunda.Rest;

/// <summary>A setting that can be configured outside of code: its path in a configuration section, and its environment variables.</summary>
internal sealed class CamundaSetting
{
    private readonly Action<SettingsDraft, string> _readSection;
    private readonly Action<SettingsDraft, string> _readVariable;

    private CamundaSetting(
        string path, IReadOnlyList<string> variables, Action<SettingsDraft, string> readSection, Action<SettingsDraft, string> readVariable)
    {
        Path = path;
        Variables = variables;
        _readSection = readSection;
        _readVariable = readVariable;
    }

    /// <summary>Its path in a section: <c>Retry:MaxRetries</c>.</summary>
    public string Path { get; }

    /// <summary>Its environment variables; the first one that is set is used.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Whether its value is kept out of messages and used without trimming.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>Whether it has several values: the items of a list in a section, or one text separated by commas.</summary>
    public bool IsList { get; private init; }

    public static CamundaSetting Text(string path, Action<SettingsDraft, string> set, params string[] variables) =>
        new(path, variables, set, set);

    public static CamundaSetting Secret(string path, Action<SettingsDraft, string> set, params string[] variables) =>
        new(path, variables, set, set) { IsSecret = true };

    public static CamundaSetting List(string path, Action<SettingsDraft, IEnumerable<string>> set, params string[] variables)
    {
        return new(path, variables, Split, Split) { IsList = true };

        void Split(SettingsDraft draft, string text) =>
            set(draft, text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public static CamundaSetting Address(string path, Action<SettingsDraft, Uri> set, params string[] variables)
    {
        return new(path, variables, Parse, Parse);

        void Parse(SettingsDraft draft, string text) =>
            set(draft, Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? uri
                : throw new UnfitException("must be an absolute address that starts with http:// or https://, such as "
                    + $"{CamundaClientOptions.DefaultBaseAddress}"));
    }

    /// <summary>A duration: <c>00:00:30</c> in a section, whole milliseconds in a variable.</summary>
    public static CamundaSetting Time(string path, Action<SettingsDraft, TimeSpan> set, params string[] variables) => new(
        path,
        variables,
        (draft, text) => set(draft, text switch
        {
            _ when text.Equals("infinite", StringComparison.OrdinalIgnoreCase) => Timeout.InfiniteTimeSpan,

            // A bare number would mean days.
            _ when text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) =>
                time,
            _ => throw new UnfitException("is not a duration. Use hours, minutes and seconds such as 00:00:30, or Infinite"),
        }),
        (draft, text) => set(draft, long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long milliseconds)
            && Math.Abs(milliseconds) < 1L << 40
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new UnfitException("is not a whole number of milliseconds")));

    /// <summary>
    /// A long polling timeout: <c>00:00:05</c>, zero for no long polling, or <c>Default</c> for the cluster's in a section; in a variable
    /// milliseconds, as on the wire: zero for the cluster's, and a negative number for no long polling.
    /// </summary>
    public static CamundaSetting PollTime(string path, Action<SettingsDraft, TimeSpan?> set, params string[] variables)
    {
        var time = Time(path, (draft, value) => set(draft, value));
        return new(
            path,
            variables,
            (draft, text) =>
            {
                if (text.Equals("default", StringComparison.OrdinalIgnoreCase))
                    set(draft, null);
                else
                    time._readSection(draft, text);
            },
            Time(
                path,
                (draft, value) => set(draft, value == TimeSpan.Zero ? null : value < TimeSpan.Zero ? TimeSpan.Zero : value))._readVariable);
    }

    /// <summary>A duration: <c>00:00:30</c> in a section, whole seconds in a variable.</summary>
    public static CamundaSetting Seconds(string path, Action<SettingsDraft, TimeSpan> set, params string[] variables) =>
        new(path, variables, Time(path, set)._readSection, (draft, text) => set(draft, TimeSpan.FromSeconds(ParseCount(text))));

    /// <summary>True or false.</summary>
    public static CamundaSetting Flag(string path, Action<SettingsDraft, bool> set, params string[] variables) =>
        Choice(path, set, new Dictionary<string, bool> { ["true"] = true, ["false"] = false }, variables);

    /// <summary>True or false in a section; in a variable, a name for each.</summary>
    public static CamundaSetting NamedFlag(
        string path, Action<SettingsDraft, bool> set, string trueName, string falseName, params string[] variables) => new(
            path,
            variables,
            Flag(path, set)._readSection,
            Choice(
                path, set, new Dictionary<string, bool>(StringComparer.Ordinal) { [trueName] = true, [falseName] = false })._readVariable);

    /// <summary>A whole number; a variable's value may be offset.</summary>
    public static CamundaSetting Count(
        string path, Action<SettingsDraft, int> set, int variableOffset = 0, params string[] variables) => new(
            path,
            variables,
            (draft, text) => set(draft, ParseCount(text)),
            (draft, text) => set(draft, ParseCount(text) + variableOffset));

    /// <summary>A fraction: <c>0.7</c> in a section, percent in a variable.</summary>
    public static CamundaSetting Fraction(string path, Action<SettingsDraft, double> set, params string[] variables) => new(
        path,
        variables,
        (draft, text) => set(draft, ParseFraction(text)),
        (draft, text) => set(draft, ParseFraction(text) / 100));

    /// <summary>One of several named values.</summary>
    public static CamundaSetting Choice<T>(
        string path, Action<SettingsDraft, T> set, IReadOnlyDictionary<string, T> choices, params string[] variables)
    {
        return new(path, variables, Parse, Parse);

        void Parse(SettingsDraft draft, string text) => set(
            draft, choices.FirstOrDefault(choice => choice.Key.Equals(text, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found
                ? found.Value
                : throw new UnfitException($"must be one of {string.Join(", ", choices.Keys)}"));
    }

    /// <summary>Reads a value into a draft. An invalid value adds a validation error to the draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="text">The value.</param>
    /// <param name="name">The name of the key or variable.</param>
    /// <param name="isVariable">Whether it is an environment variable.</param>
    public void Read(SettingsDraft draft, string text, string name, bool isVariable)
    {
        try
        {
            (isVariable ? _readVariable : _readSection)(draft, IsSecret ? text : text.Trim());
        }
        catch (Exception error) when (error is UnfitException or FormatException or ArgumentException)
        {
            string said = error is UnfitException ? error.Message : "is invalid: " + error.Message.TrimEnd('.');
            draft.Mistakes.Add(IsSecret ? $"{name} {said}." : $"{name} ('{text}') {said}.");
        }
    }

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;

    private static int ParseCount(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count)
            ? count
            : throw new UnfitException("is not a whole number");

    private static double ParseFraction(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double fraction)
            ? fraction
            : throw new UnfitException("is not a number");

    /// <summary>Why a value is invalid, as the end of a sentence.</summary>
    private sealed class UnfitException(string message) : Exception(message);
}
