namespace Camunda.Rest.Feel.Evaluation;

/// <summary>A type of FEEL, as <c>instance of</c> and parameters name it.</summary>
/// <param name="name">The name: <c>number</c>, <c>list</c>, ….</param>
/// <param name="arguments">The types in angle brackets: of the items, the entries, or the parameters.</param>
/// <param name="entries">For a context, the names of the entries.</param>
internal sealed class TypeTest(string name, IReadOnlyList<TypeTest> arguments, IReadOnlyList<string> entries)
{
    private readonly string _name = name switch
    {
        "date time" or "dateTime" => "date and time",
        "day-time-duration" or "dayTimeDuration" => "days and time duration",
        "year-month-duration" or "yearMonthDuration" => "years and months duration",
        "Null" => "null",
        _ => name,
    };

    /// <summary>True if the value is of this type. Null is of the type <c>null</c> only.</summary>
    public bool Matches(FeelValue value)
    {
        switch (value)
        {
            case FeelNull:
                return _name == "null";
            case var _ when _name == "Any":
                return true;
            case FeelList list when _name == "list":
                return arguments.Count == 0 || MatchesAll(arguments[0], list);
            case FeelContext context when _name == "context":
                return MatchesEntries(context);
            case FeelFunction function when _name == "function":
                return arguments.Count == 0 || function.Parameters.Count == arguments.Count;
            case FeelRange range when _name == "range":
                return arguments.Count == 0 || ((range.Start is null || arguments[0].Matches(range.Start))
                    && (range.End is null || arguments[0].Matches(range.End)));
            default:
                return value.TypeName == _name;
        }
    }

    /// <summary>Returns the name of the type.</summary>
    public override string ToString() => _name;

    private static bool MatchesAll(TypeTest type, FeelList list)
    {
        for (int index = 0; index < list.Items.Count; index++)
        {
            if (!type.Matches(list.Items[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool MatchesEntries(FeelContext context)
    {
        for (int index = 0; index < entries.Count; index++)
        {
            if (context.GetProperty(entries[index]) is not { } value || !arguments[index].Matches(value))
            {
                return false;
            }
        }

        return true;
    }
}
