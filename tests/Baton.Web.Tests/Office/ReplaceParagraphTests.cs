using Baton.Domain;
using Baton.Web.Features.Office;
using Baton.Web.Storage;

namespace Baton.Web.Tests.Office;

public sealed class ReplaceParagraphTests
{
    private static async Task<Refusal?> ReplaceAsync(OfficeStore store, string place, LocalizedText text)
    {
        await using var db = store.Open();
        return await new ReplaceParagraph(db, new DossierQuery(db), store.Clock)
            .HandleAsync("relay", 3, new ReplaceParagraph.Form(place, text, new("原文", "As generated")), "tester", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_paragraph_is_replaced_replaced_again_and_given_back()
    {
        await using var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        Assert.Null(await ReplaceAsync(store, "lead", new("新写", "")));
        Assert.Null(await ReplaceAsync(store, "lead", new("再写", "Anew")));
        var paragraph = Assert.Single((await store.DossierAsync()).Paragraphs);
        Assert.Equal((new LocalizedText("再写", "Anew"), new LocalizedText("原文", "As generated")), (paragraph.Details.Text, paragraph.Details.ReplacedText));
        Assert.Null(await ReplaceAsync(store, "lead", LocalizedText.Empty));
        Assert.Empty((await store.DossierAsync()).Paragraphs);
        Assert.Equal(4, await store.CountChangeSetsAsync());
    }

    [Fact]
    public async Task No_place_or_too_long_a_text_is_refused()
    {
        await using var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        Assert.Equal("publicity.paragraph-without-place", (await ReplaceAsync(store, "", new("字", "")))?.Code);
        Assert.Equal("plan.text-too-long", (await ReplaceAsync(store, "lead", new(new string('字', Rules.LongestText + 1), "")))?.Code);
    }
}
