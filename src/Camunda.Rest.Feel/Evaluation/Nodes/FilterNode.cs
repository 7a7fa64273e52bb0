namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>An index or a filter: <c>list[1]</c>, <c>list[item > 1]</c>.</summary>
internal sealed class FilterNode(Node list, Node filter) : Node(Above(list, filter))
{
    private const string ItemName = "item";

    // An index does not depend on the items. It is evaluated once, even if the list is empty.
    private readonly bool _mayBeIndex =
        filter is VariableNode { Name: not ItemName } or PathNode or ArithmeticNode or NegationNode or IfNode;

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue target = list.Evaluate(run, scope);
        if (target is not FeelList items)
        {
            return run.Fail(FeelWarningKind.InvalidType, $"Expected list but found '{FeelText.Short(target)}'");
        }

        if (filter is LiteralNode { Value: FeelNumber literal })
        {
            return GetItem(run, items, literal);
        }

        if (_mayBeIndex)
        {
            int mark = run.Mark();
            if (filter.Evaluate(run, scope) is FeelNumber index)
            {
                return GetItem(run, items, index);
            }

            run.Forget(mark);
        }

        return FilterItems(run, scope, items);
    }

    private FeelValue FilterItems(FeelRun run, Scope scope, FeelList list)
    {
        List<FeelValue>? matches = null;
        for (int index = 0; index < list.Items.Count; index++)
        {
            run.Step();
            FeelValue item = list.Items[index];
            Scope itemScope = new LocalScope(ItemName, item, scope);
            if (item is FeelContext context)
            {
                itemScope = new ContextScope(context, itemScope);
            }

            FeelValue result = filter.Evaluate(run, itemScope);
            if (index == 0 && result is FeelNumber position)
            {
                return GetItem(run, list, position);
            }

            if (result is FeelBoolean { Value: true })
            {
                (matches ??= []).Add(item);
            }
        }

        return matches is null ? FeelList.Empty : new FeelList(matches);
    }

    private static FeelValue GetItem(FeelRun run, FeelList list, FeelNumber position)
    {
        decimal index = position.Value > 0 ? position.Value - 1 : list.Items.Count + position.Value;
        return index >= 0 && index < list.Items.Count
            ? list.Items[(int)index]
            : run.Fail(FeelWarningKind.OutOfBounds, $"Index {position} is out of bounds of the list with {list.Items.Count} items");
    }
}
