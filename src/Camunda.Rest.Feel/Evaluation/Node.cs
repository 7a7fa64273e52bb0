namespace Camunda.Rest.Feel.Evaluation;

/// <summary>A part of a parsed expression. Immutable, and used by several threads at the same time.</summary>
/// <param name="height">How many nodes are below it at most. The parser limits it, because the evaluation recurses.</param>
internal abstract class Node(int height)
{
    /// <summary>How many nodes are below this one at most.</summary>
    public int Height { get; } = height;

    /// <summary>True if the node consists of values that the expression states.</summary>
    public virtual bool IsConstant => false;

    /// <summary>Evaluates the node. A failure results in null and a warning of the run.</summary>
    /// <exception cref="FeelEvaluationException">The evaluation exceeded a limit.</exception>
    public abstract FeelValue Evaluate(FeelRun run, Scope scope);

    protected static int Above(Node node) => node.Height + 1;

    protected static int Above(Node first, Node second) => Math.Max(first.Height, second.Height) + 1;

    protected static int Above(IReadOnlyList<Node> nodes)
    {
        int height = 0;
        for (int index = 0; index < nodes.Count; index++)
        {
            height = Math.Max(height, nodes[index].Height);
        }

        return height + 1;
    }
}
