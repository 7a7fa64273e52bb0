using System.Globalization;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads user tasks: Camunda's, and those without <c>zeebe:userTask</c>, which are jobs.</summary>
internal static class UserTaskReader
{
    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        element.Pass("implementation");
        bool isJob = element.Extension("userTask") is null;
        ElementReader? assignment = element.Extension("assignmentDefinition");
        ElementReader? schedule = element.Extension("taskSchedule");
        ElementReader? form = element.Extension("formDefinition");
        if (isJob)
        {
            FormReader.RequireOne(form, "formId", "formKey", "");
        }
        else
        {
            FormReader.RequireOne(form, "formId", "externalReference", " for a Camunda user task");
        }

        facts = HeaderReader.AddHeaders(element, facts);
        facts = ListenerReader.AddTask(element, facts);
        if (isJob && element.Extension("taskListeners") is { HasChildren: true } listeners)
        {
            listeners.Report("only a Camunda user task (zeebe:userTask) has task listeners");
        }

        return new UserTask(TaskReader.ReadActivity(element, facts))
        {
            IsJob = isJob,
            Assignee = Read(assignment, "assignee"),
            CandidateGroups = Read(assignment, "candidateGroups"),
            CandidateUsers = Read(assignment, "candidateUsers"),
            DueDate = ReadDate(schedule, "dueDate"),
            FollowUpDate = ReadDate(schedule, "followUpDate"),
            Priority = isJob ? null : ReadPriority(element.Extension("priorityDefinition")),
            ExternalFormReference = Read(form, "externalReference"),
            Form = FormReader.ReadDeployed(form),
            FormKey = form?.Attribute("formKey"),
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
}
