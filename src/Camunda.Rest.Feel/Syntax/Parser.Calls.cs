using Camunda.Rest.Feel.Evaluation.Nodes;

namespace Camunda.Rest.Feel.Syntax;

/// <content>Calls of functions by their name.</content>
internal sealed partial class Parser
{
    private readonly List<CallNode?> _calls = [];

    /// <summary>Finds the calls of functions by their name in an expression, in their order.</summary>
    /// <exception cref="FeelSyntaxException">The text is not an expression.</exception>
    public static IReadOnlyList<CallNode> FindCalls(string text)
    {
        Parser parser = new(text, knownNames: null);
        parser.ParseExpression();
        parser.ExpectEnd();
        return [.. parser._calls.OfType<CallNode>()];
    }

    // A call comes before those in its arguments.
    private CallNode ParseCall(string name)
    {
        int place = _calls.Count;
        _calls.Add(null);
        CallNode call = new(name, ParseArguments());
        _calls[place] = call;
        return call;
    }
}
