using System.CommandLine;

namespace Camunda.Rest.Contract.Links;

/// <summary><c>check-links</c>: finds dead links in a static site.</summary>
internal static class CheckLinksCommand
{
    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = "The root folder of the site." };

        Command command = new(
            "check-links",
            "Finds dead links in a static site: every local link of an HTML page must lead to a file below the folder, and every fragment "
                + "to an id of that page. The form of external links is checked; they are not requested. Prints each dead link and a "
                + "summary; exits with 1 if a link is dead.")
        {
            folder,
        };
        command.SetAction(result =>
        {
            SiteLinks links = SiteLinks.Check(result.GetRequiredValue(folder));
            TextWriter output = result.InvocationConfiguration.Output;
            foreach (DeadLink dead in links.Dead)
            {
                output.WriteLine($"{dead.Page}: {dead.Target}: {dead.Reason}");
            }

            output.WriteLine($"{links.Pages} pages, {links.Total} links, {links.Dead.Count} dead");
            return links.Dead.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
