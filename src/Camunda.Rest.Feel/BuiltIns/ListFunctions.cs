using System.Text;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions of lists. Positions start at 1; negative ones count from the end.</summary>
internal static class ListFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("list contains", "list, element", call =>
            call.First is FeelList list ? FeelBoolean.From(Positions(call, list, call.Second).Any()) : null),
        BuiltIn.Of("sublist", "list, start position", call => Sublist(call, new FeelNumber(int.MaxValue))),
        BuiltIn.Of("sublist", "list, start position, length", call => Sublist(call, call.Third)),
        BuiltIn.Of("sublist", "list, start", call => Sublist(call, new FeelNumber(int.MaxValue))),
        BuiltIn.Of("sublist", "list, start, length", call => Sublist(call, call.Third)),
        BuiltIn.Of("append", "list, items", Append, isVariadic: true),
        BuiltIn.Of("concatenate", "lists", call => call.First is FeelList lists ? call.List([.. Joined(lists)]) : null, isVariadic: true),
        BuiltIn.Of("insert before", "list, position, newItem", InsertBefore),
        BuiltIn.Of("remove", "list, position", Remove),
        BuiltIn.Of("list replace", "list, position, newItem", ReplaceAt),
        BuiltIn.Of("list replace", "list, match, newItem", ReplaceAt),
        BuiltIn.Of("reverse", "list", call => call.First is FeelList list ? call.List([.. list.Items.Reverse()]) : null),
        BuiltIn.Of("index of", "list, match", call => call.First is FeelList list
            ? call.List([.. Positions(call, list, call.Second).Select(position => new FeelNumber(position))])
            : null),
        BuiltIn.Of("union", "lists", Union, isVariadic: true),
        BuiltIn.Of("union", "list", Union, isVariadic: true),
        BuiltIn.Of("distinct values", "list", call => call.First is FeelList list ? call.List(Distinct(call, list.Items)) : null),
        BuiltIn.Of("duplicate values", "list", DuplicateValues),
        BuiltIn.Of("flatten", "list", call => call.First is FeelList list ? call.List(Flatten(call, list)) : null),
        BuiltIn.Of("sort", "list, precedes", Sort),
        BuiltIn.Of("string join", "list", call => Join(call, FeelValue.Null, FeelValue.Null, FeelValue.Null)),
        BuiltIn.Of("string join", "list, delimiter", call => Join(call, call.Second, FeelValue.Null, FeelValue.Null)),
        BuiltIn.Of("string join", "list, delimiter, prefix, suffix", call => Join(call, call.Second, call.Third, call.Arguments[3])),
        BuiltIn.Of("is empty", "list", call => call.First is FeelList list ? FeelBoolean.From(list.Items.Count == 0) : null),
        BuiltIn.Of("partition", "list, size", Partition),
    ];

    /// <summary>The index of a position; it can be outside of the list.</summary>
    private static int IndexOf(FeelList list, FeelNumber position)
    {
        int number = NumberConversion.ToInteger(position);
        return number > 0 ? number - 1 : list.Items.Count + number;
    }

    private static IEnumerable<int> Positions(Call call, FeelList list, FeelValue match)
    {
        for (int index = 0; index < list.Items.Count; index++)
        {
            if (call.AreEqual(list.Items[index], match))
            {
                yield return index + 1;
            }
        }
    }

    private static FeelList? Sublist(Call call, FeelValue length)
    {
        if (call.First is not FeelList list || call.Second is not FeelNumber start || length is not FeelNumber count)
        {
            return null;
        }

        long first = IndexOf(list, start);
        long end = Math.Min(first + NumberConversion.ToInteger(count), list.Items.Count);
        first = Math.Max(first, 0);
        return call.List(first >= end ? [] : [.. list.Items.Skip((int)first).Take((int)(end - first))]);
    }

    private static FeelList? Append(Call call) => (call.First, call.Second) is (FeelList list, FeelList items)
        ? call.List([.. list.Items, .. items.Items])
        : null;

    private static IEnumerable<FeelValue> Joined(FeelList lists) =>
        lists.Items.SelectMany(value => value is FeelList list ? list.Items : [value]);

    private static FeelValue? InsertBefore(Call call)
    {
        if (call.First is not FeelList list || call.Second is not FeelNumber position)
        {
            return null;
        }

        int index = Math.Clamp(IndexOf(list, position), 0, list.Items.Count);
        return call.List([.. list.Items.Take(index), call.Third, .. list.Items.Skip(index)]);
    }

    private static FeelValue? Remove(Call call)
    {
        if (call.First is not FeelList list || call.Second is not FeelNumber position)
        {
            return null;
        }

        int index = IndexOf(list, position);
        return index < 0 || index >= list.Items.Count ? list : call.List([.. list.Items.Take(index), .. list.Items.Skip(index + 1)]);
    }

    private static FeelValue? ReplaceAt(Call call)
    {
        if (call.First is not FeelList list)
        {
            return null;
        }

        FeelValue[] items = [.. list.Items];
        switch (call.Second)
        {
            case FeelNumber position:
                int replaced = IndexOf(list, position);
                if (replaced < 0 || replaced >= items.Length)
                {
                    return call.Run.Fail(FeelWarningKind.OutOfBounds, $"The list has no item at the position {position}");
                }

                items[replaced] = call.Third;
                return call.List(items);
            case FeelFunction { Parameters.Count: 2 } match:
                for (int index = 0; index < items.Length; index++)
                {
                    if (match.Invoke(call.Run, [items[index], call.Third]) is not FeelBoolean isMatch)
                    {
                        return call.Fail("The function 'match' must return a boolean");
                    }

                    items[index] = isMatch.Value ? call.Third : items[index];
                }

                return call.List(items);
            default:
                return null;
        }
    }

    private static FeelValue? Union(Call call) => call.First is FeelList lists ? call.List(Distinct(call, Joined(lists))) : null;

    private static IReadOnlyList<FeelValue> Distinct(Call call, IEnumerable<FeelValue> items)
    {
        ValueSet values = new(call);
        foreach (FeelValue item in items)
        {
            values.Add(item);
        }

        return values.Values;
    }

    private static FeelValue? DuplicateValues(Call call)
    {
        if (call.First is not FeelList list)
        {
            return null;
        }

        ValueSet values = new(call);
        SortedSet<int> duplicates = [];
        foreach (FeelValue item in list.Items)
        {
            (int index, bool isNew) = values.Add(item);
            if (!isNew)
            {
                duplicates.Add(index);
            }
        }

        return call.List([.. duplicates.Select(index => values.Values[index])]);
    }

    /// <summary>The items of all lists inside the list, without recursion, because lists can be nested deep.</summary>
    private static List<FeelValue> Flatten(Call call, FeelList list)
    {
        List<FeelValue> items = [];
        Stack<(FeelList List, int Index)> open = new([(list, 0)]);
        while (open.TryPop(out (FeelList List, int Index) current))
        {
            (FeelList nested, int index) = current;
            for (; index < nested.Items.Count; index++)
            {
                call.Step(1);
                if (nested.Items[index] is FeelList inner)
                {
                    open.Push((nested, index + 1));
                    open.Push((inner, 0));
                    break;
                }

                items.Add(nested.Items[index]);
            }
        }

        return items;
    }

    private static FeelValue? Sort(Call call)
    {
        if (call.First is not FeelList list || call.Second is not FeelFunction precedes)
        {
            return null;
        }

        if (precedes.Parameters.Count != 2)
        {
            return call.Fail($"The function 'precedes' must have 2 parameters, but has {precedes.Parameters.Count}");
        }

        FeelValue? other = null;
        FeelValue[] sorted = StableSort.Sort(list.Items, (left, right) =>
        {
            // After a failure, the remaining comparisons are not made.
            if (other is not null)
            {
                return false;
            }

            call.Step(1);
            FeelValue result = precedes.Invoke(call.Run, [left, right]);
            other = result is FeelBoolean ? null : result;
            return result is FeelBoolean { Value: true };
        });
        return other is null
            ? call.List(sorted)
            : call.Fail($"The function 'precedes' must return a boolean, but returned {FeelText.Short(other)}");
    }

    private static FeelValue? Join(Call call, FeelValue delimiter, FeelValue prefix, FeelValue suffix)
    {
        if (call.First is not FeelList list || delimiter is not (FeelString or FeelNull) || prefix is not (FeelString or FeelNull)
            || suffix is not (FeelString or FeelNull))
        {
            return null;
        }

        StringBuilder text = new(TextOf(prefix));
        bool isFirst = true;
        foreach (FeelValue item in list.Items)
        {
            if (item is FeelNull)
            {
                continue;
            }

            if (item is not FeelString part)
            {
                return call.Fail($"expected a list of strings but found '{FeelText.Short(item)}'");
            }

            if (!isFirst)
            {
                text.Append(TextOf(delimiter));
            }

            // The steps are counted while the text grows, so that it never becomes much larger than allowed.
            call.Text(part.Value);
            text.Append(part.Value);
            isFirst = false;
        }

        return call.Text(text.Append(TextOf(suffix)).ToString());
    }

    private static string TextOf(FeelValue value) => (value as FeelString)?.Value ?? "";

    private static FeelValue? Partition(Call call)
    {
        if (call.First is not FeelList list || call.Second is not FeelNumber size)
        {
            return null;
        }

        int length = NumberConversion.ToInteger(size);
        return length <= 0
            ? call.Fail("The size must be greater than 0")
            : call.List([.. list.Items.Chunk(length).Select(chunk => call.List(chunk))]);
    }
}
