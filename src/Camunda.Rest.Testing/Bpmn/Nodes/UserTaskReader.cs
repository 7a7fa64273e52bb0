using System.Globalization;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads Camunda user tasks; those that job workers do, without <c>zeebe:userTask</c>, are refused.</summary>
internal static class UserTaskReader
{
    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        element.Pass("implementation");
        if (element.Extension("userTask") is null)
        {
            element.Report("it has no zeebe:userTask; only Camunda user tasks are supported");
        }

        ElementReader? assignment = element.Extension("assignmentDefinition");
        ElementReader? schedule = element.Extension("taskSchedule");
        ElementReader? form = element.Extension("formDefinition");
        facts = ListenerReader.AddTask(element, HeaderReader.AddHeaders(element, facts));
        return new UserTask(TaskReader.ReadActivity(element, facts))
        {
            Assignee = Read(assignment, "assignee"),
            CandidateGroups = Read(assignment, "candidateGroups"),
            CandidateUsers = Read(assignment, "candidateUsers"),
            DueDate = ReadDate(schedule, "dueDate"),
            FollowUpDate = ReadDate(schedule, "followUpDate"),
            Priority = ReadPriority(element.Extension("priorityDefinition")),
            ExternalFormReference = Read(form, "externalReference"),
            FormKey = ReadFormKey(form),
        };
    }

    private static ElementExpression? Read(ElementReader? element, string attribute) =>
        element is null ? null : ExpressionReader.Read(element, attribute);

    private static ElementExpression? ReadDate(ElementReader? schedule, string attribute)
    {
        ElementExpression? date = Read(schedule, attribute);
        if (date is { IsStatic: true } && !Moment.TryParse(date.Text, out _))
        {
            schedule!.Report($"{attribute}=\"{date.Text}\" is no date-time with a time zone");
        }

        return date;
    }

    private static ElementExpression? ReadPriority(ElementReader? definition)
    {
        ElementExpression? priority = Read(definition, "priority");
        if (priority is { IsStatic: true }
            && !(int.TryParse(priority.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= 100))
        {
            definition!.Report($"priority=\"{priority.Text}\" is no whole number from 0 to 100");
        }

        return priority;
    }

    private static long? ReadFormKey(ElementReader? form)
    {
        if (form?.Attribute("formKey") is not { } text)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long key))
        {
            form.Report($"formKey=\"{text}\" is no key of a form; a form of your own is an externalReference");
        }

        return key;
    }
}
