using AspNetCoreGeneratedDocument;
using DqCheck.Worker.Page.Views;
using RazorSlices;

namespace DqCheck.Worker.Page;

/// <summary>The templates of the page, with the model that each shows.</summary>
internal static class PageTemplates
{
    public static RazorSlice Home(HomeView model) => Frame(model.Layout, new Page_Templates_Home { Model = model });

    public static RazorSlice Workspaces(WorkspacesView model) => Frame(model.Layout, new Page_Templates_Workspaces { Model = model });

    public static RazorSlice Accepted(AcceptedView model) => Frame(model.Layout, new Page_Templates_Accepted { Model = model });

    public static RazorSlice Files(FilesView model) => Frame(model.Layout, new Page_Templates_Files { Model = model });

    public static RazorSlice Months(MonthsView model) => Frame(model.Layout, new Page_Templates_Months { Model = model });

    public static RazorSlice Own(OwnView model) => Frame(model.Layout, new Page_Templates_Own { Model = model });

    public static RazorSlice SignIn(SignInView model) => Frame(model.Layout, new Page_Templates_SignIn { Model = model });

    public static RazorSlice SignedIn(SignInView model) => Frame(model.Layout, new Page_Templates_SignedIn { Model = model });

    public static RazorSlice Notice(NoticeView model) => Frame(model.Layout, new Page_Templates_Notice { Model = model });

    private static RazorSlice Frame(PageLayout layout, RazorSlice body) => new Page_Templates_Frame { Model = new(layout, body) };
}
