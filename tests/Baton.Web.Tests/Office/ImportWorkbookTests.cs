using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office;

public sealed class ImportWorkbookTests(PostgresServer postgres)
{
    private static async Task<(OfficeStore Store, OpenBook Book)> OpenAsync(Language language = Language.Zh)
    {
        var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        return (store, new OpenBook(await store.ExportAsync(language)));
    }

    private static async Task<ImportResult> EditedAsync(Action<OpenBook> edit, Func<ImportOptions, ImportOptions>? adjust = null, Language language = Language.Zh)
    {
        var (store, book) = await OpenAsync(language);
        await using (store)
        {
            edit(book);
            return await store.ImportAsync(book.Save(), adjust);
        }
    }

    private static string Said(ImportResult result) => string.Join("\n", result.Rejected.Select(r => $"{r.Sheet} {r.Row} {r.Column} {r.Code}"));

    /// <summary>One edit must be rejected with exactly this.</summary>
    private static async Task RejectsAsync(string expected, Action<OpenBook> edit)
    {
        var result = await EditedAsync(edit);
        Assert.Equal(expected, Said(result));
        Assert.False(result.Written);
        Assert.All(result.Rejected, r => Assert.DoesNotContain("{0}", r.Message, StringComparison.Ordinal));
        Assert.All(result.Rejected, r => Assert.NotEqual(r.Code, r.Message));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_clerks_edits_are_written_in_one_act_and_a_broken_row_stops_all(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        var book = new OpenBook(await store.ExportAsync(Language.Zh));
        book["人员", "姓名（中文）", book.Row("人员", "姓名（中文）", "李四")] = "李小四";
        book["职务", "职务（中文）", 3] = "党委书记";
        book["议程", "开始时间", book.Row("议程", "序号", "1")] = "14:15";
        book.Add("人员", ("姓名（中文）", "买买提·吐尔逊"), ("姓名（英文）", "Maimaiti Tursun"));
        var broken = book.Add("参会人员", ("姓名", "无名氏"));
        var acts = await store.CountChangeSetsAsync();
        var refused = await store.ImportAsync(book.Save());
        Assert.Equal($"参会人员 {broken} 姓名 cell.names-nobody", Said(refused));
        Assert.Equal((1, 3, false), (refused.New, refused.Changed, refused.Written));
        Assert.Equal(acts, await store.CountChangeSetsAsync());

        var accepted = await store.ImportAsync(book.Save(), o => o with { AcceptValid = true });
        Assert.True(accepted.Written);
        Assert.Equal(acts + 1, await store.CountChangeSetsAsync());
        var dossier = await store.DossierAsync();
        var li = Assert.Single(dossier.People, p => p.Details.FullName.Zh == "李小四");
        Assert.Equal(("李", "小四", "Li Si"), (li.Details.FamilyName.Zh, li.Details.GivenName.Zh, li.Details.FullName.En));
        Assert.Equal("党委书记", dossier.Posts[0].Details.Title.Zh);
        Assert.Equal(new TimeOnly(14, 15), dossier.AgendaItems[0].Details.StartsAt);
        Assert.Equal(li.Id, dossier.AgendaItems[0].Details.Speakers[0].PersonId);
        Assert.Single(dossier.People, p => p.Details.FullName.Zh == "买买提·吐尔逊");
        Assert.Equal("人员 李小四 Changed 姓名（中文） 李四 李小四", accepted.Changes.Where(c => c.Kind == RowChangeKind.Changed).Select(c => $"{c.Sheet} {c.Label} {c.Kind} {c.Cells[0].Column} {c.Cells[0].Before} {c.Cells[0].After}").First());
    }

    [Fact]
    public async Task A_dry_run_writes_nothing() =>
        Assert.False((await EditedAsync(b => b.Add("人员", ("姓名（中文）", "王五")), o => o with { DryRun = true })).Written);

    [Fact]
    public async Task A_workbook_of_the_other_language_is_read_and_unknown_columns_and_sheets_are_only_mentioned()
    {
        var result = await EditedAsync(
            book =>
            {
                book.AddSheet("Seating plan", ["a", "b"], ["1", "2"]);
                foreach (var row in book["People"])
                {
                    row.Insert(1, "mine");
                }

                book["People", "Full name (English)", book.Row("People", "Full name (English)", "Li Si")] = "Lee Si";
            },
            language: Language.En);
        Assert.Equal((0, 1, 0), (result.New, result.Changed, result.Rejected.Count));
        Assert.Equal(2, result.Hints.Count);
    }

    [Fact]
    public async Task Moved_columns_title_rows_synonyms_blank_rows_and_hidden_ids_gone_are_no_obstacle()
    {
        var result = await EditedAsync(book =>
        {
            foreach (var row in book["人员"])
            {
                row.Reverse();
                row.RemoveAt(row.Count - 1);
            }

            book["人员"][0][book["人员"][0].IndexOf("姓名（中文）")] = "姓名";
            var width = book["人员"][0].Count;
            book["人员"].Insert(2, [.. Enumerable.Repeat("　", width)]);
            book["人员"].Insert(0, ["清河大学 2026 年人员一览", .. Enumerable.Repeat("", width - 1)]);
        });
        Assert.Equal((0, 0, 0), (result.New, result.Changed, result.Rejected.Count));
    }

    [Fact]
    public async Task Spaces_and_full_width_forms_are_the_same_text()
    {
        var result = await EditedAsync(book =>
        {
            book["人员", "姓名（中文）", book.Row("人员", "姓名（中文）", "李四")] = "李　四 ";
            book["参会人员", "姓名", 3] = " 李四　";
            book["参会人员", "参会单位", 3] = "ＱＨＵ";
            book["观摩点", "容纳人数", 2] = "３０";
            book["环节", "开始时间", 3] = "9：00";
            book["环节", "开始时间", 4] = "14时00分";
            book["届次", "开始日期", 3] = "2026年5月22日";
        });
        Assert.Equal((0, 0, 0), (result.New, result.Changed, result.Rejected.Count));
    }

    [Theory]
    [InlineData("2026/5/23")]
    [InlineData("2026年5月23日")]
    [InlineData("23 May 2026")]
    [InlineData("２０２６-０５-２３")]
    public async Task Dates_are_read_as_people_write_them(string text)
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["届次", "开始日期", 3] = text;
            Assert.True((await store.ImportAsync(book.Save())).Written);
            Assert.Equal(new DateOnly(2026, 5, 23), (await store.DossierAsync()).Edition.Details.StartsOn);
        }
    }

    [Fact]
    public Task The_thirty_first_of_February_is_no_day() => RejectsAsync("届次 3 开始日期 cell.not-a-day", b => b["届次", "开始日期", 3] = "2026-02-31");

    [Fact]
    public Task An_end_before_the_start_is_refused() => RejectsAsync("届次 3 结束日期 plan.ends-before-start", b => b["届次", "结束日期", 3] = "2026-05-21");

    [Fact]
    public Task A_time_out_of_the_day_is_refused() => RejectsAsync("环节 3 开始时间 cell.not-a-time", b => b["环节", "开始时间", 3] = "25:00");

    [Fact]
    public Task A_sheet_that_is_there_twice_is_refused() => RejectsAsync("People 1  import.sheet-twice", b => b.AddSheet("People", ["Full name (Chinese)"], ["王五"]));

    [Fact]
    public Task A_heading_that_is_there_twice_is_refused() => RejectsAsync("人员 1 姓名（中文） import.heading-twice", b => b["人员"].ForEach(r => r.Add(r[1])));

    [Fact]
    public Task A_person_twice_is_refused_with_the_first_row_named() => RejectsAsync("人员 6 姓名（中文） import.twice", b =>
    {
        b.Add("人员", ("姓名（中文）", "王五"));
        b.Add("人员", ("姓名（中文）", "王 五"));
    });

    [Fact]
    public Task An_unknown_category_is_refused() => RejectsAsync("参会人员 3 参会类别 cell.names-nobody-near", b => b["参会人员", "参会类别", 3] = "高校代人");

    [Fact]
    public Task A_word_that_is_no_choice_is_refused() => RejectsAsync("参会人员 3 身份 cell.not-a-choice", b => b["参会人员", "身份", 3] = "贵宾");

    [Fact]
    public Task A_row_that_names_a_rejected_row_is_rejected_too() => RejectsAsync("人员 5 姓名（英文） plan.name-too-long\n参会人员 4 姓名 cell.names-rejected-row", b =>
    {
        b.Add("人员", ("姓名（中文）", "王五"), ("姓名（英文）", new string('x', 301)));
        b.Add("参会人员", ("姓名", "王五"));
    });

    [Fact]
    public Task A_post_of_more_than_300_characters_is_refused_with_the_limit() => RejectsAsync("职务 3 职务（中文） plan.name-too-long", b => b["职务", "职务（中文）", 3] = new string('长', 301));

    [Fact]
    public async Task A_post_of_300_characters_is_taken() => Assert.True((await EditedAsync(b => b["职务", "职务（中文）", 3] = new string('长', 300))).Written);

    [Fact]
    public Task A_copied_row_with_its_hidden_id_is_refused() => RejectsAsync("人员 5  import.id-twice", b => b["人员"].Add([.. b["人员"][2]]));

    [Fact]
    public Task A_damaged_id_is_refused() => RejectsAsync("人员 3  import.id-form", b => b["人员", "id", 3] = "E5");

    [Fact]
    public Task An_unanswered_need_is_refused() => RejectsAsync("观摩点 3 序号 cell.needed", b => b.Add("观摩点", ("环节", "现场观摩"), ("名称（中文）", "展厅")));

    [Fact]
    public Task A_number_taken_in_the_agenda_is_refused() => RejectsAsync("议程 4 序号 import.twice", b =>
    {
        // The second row brings an id of its own, so that it is not taken for the first.
        b.Add("议程", ("id", "01900000-0000-7000-8000-000000000001"), ("环节", "交流展示会"), ("序号", "1"), ("类型", "致辞"));
    });

    [Fact]
    public Task A_unit_within_itself_is_refused() => RejectsAsync("单位 3 上级单位 import.ring", b => b["单位", "上级单位", 3] = "宣传部");

    [Fact]
    public Task An_edition_goes_by_its_transitions_only() => RejectsAsync("届次 3 状态 programmes.too-early", b => b["届次", "状态", 3] = "已结束");

    [Fact]
    public Task What_is_still_named_is_not_removed() => RejectsAsync("人员 3 删除 import.still-named", b => b["人员", "删除", 3] = "是");

    [Fact]
    public async Task A_number_of_another_edition_is_refused()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            var programme = (await store.DossierAsync()).Programme.Id;
            await store.AddAsync([Edition.Create(EntityId.New<EditionId>(store.Clock.GetUtcNow()), programme, new EditionDetails { Number = 4 }).Value]);
            book["届次", "届次", 3] = "4";
            Assert.Equal("届次 3 届次 import.number-taken", Said(await store.ImportAsync(book.Save())));
        }
    }

    [Fact]
    public async Task Remove_removes_and_an_absent_row_deletes_nothing()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["署名", "删除", 3] = "是";
            book["观摩点"].RemoveAt(1);
            var result = await store.ImportAsync(book.Save());
            Assert.Equal((0, 1, 0), (result.New, result.Changed, result.Rejected.Count));
            var dossier = await store.DossierAsync();
            Assert.Empty(dossier.Credits);
            Assert.Single(dossier.Stops);
        }
    }

    [Fact]
    public async Task A_file_without_ids_finds_what_is_there_and_enters_what_is_not()
    {
        var result = await EditedAsync(book =>
        {
            foreach (var sheet in new[] { "活动", "届次", "单位", "场地", "人员", "职务", "参会类别", "参会人员", "环节", "观摩点", "参观组", "议程", "发言材料", "承办安排", "接力棒", "署名" })
            {
                book[sheet].Skip(2).ToList().ForEach(r => r[0] = "");
            }

            book.Add("人员", ("姓名（中文）", "王五"));
            book.Add("参会人员", ("姓名", "王五"), ("参会类别", "高校代表"));
        });
        Assert.Equal((2, 0, ""), (result.New, result.Changed, Said(result)));
    }

    [Fact]
    public async Task A_person_of_another_edition_is_found_by_name()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            var now = store.Clock.GetUtcNow();
            var programme = (await store.DossierAsync()).Programme.Id;
            var other = Edition.Create(EntityId.New<EditionId>(now), programme, new EditionDetails { Number = 2 }).Value;
            var zhao = Person.Create(EntityId.New<PersonId>(now), new PlanScope(programme), new PersonDetails { FullName = new("赵六", "") }).Value;
            await store.AddAsync([other, zhao, Baton.Domain.Registration.Participant.Create(new(Guid.CreateVersion7(now)), new PlanScope(programme, other.Id), new() { PersonId = zhao.Id }).Value]);
            book.Add("人员", ("姓名（中文）", "赵六"));
            book.Add("参会人员", ("姓名", "赵六"));
            var result = await store.ImportAsync(book.Save());
            Assert.Equal((1, 0, ""), (result.New, result.Changed, Said(result)));
            Assert.Contains((await store.DossierAsync()).Participants, p => p.Details.PersonId == zhao.Id);
        }
    }

    [Fact]
    public async Task Only_parts_of_a_name_changed_the_full_name_follows()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            book["人员", "姓（中文）", 3] = "黎";
            await store.ImportAsync(book.Save());
            Assert.Contains((await store.DossierAsync()).People, p => p.Details.FullName.Zh == "黎四");
        }
    }

    [Fact]
    public async Task Another_edition_than_asked_for_or_none_at_all_is_refused()
    {
        var (store, book) = await OpenAsync();
        await using (store)
        {
            Assert.Equal("office.other-edition", (await store.TryImportAsync(book.Save(), o => o with { Slug = "relay", Number = 4 })).Refusal?.Code);
            book.Keep("人员");
            Assert.Equal("office.target-missing", (await store.TryImportAsync(book.Save())).Refusal?.Code);
            Assert.Equal("office.unknown-edition", (await store.TryImportAsync(book.Save(), o => o with { Slug = "relay", Number = 9 })).Refusal?.Code);
            Assert.Empty((await store.ImportAsync(book.Save(), o => o with { Slug = "relay", Number = 3 })).Rejected);
            Assert.Equal("spreadsheet.not-a-workbook", (await store.TryImportAsync([1, 2, 3])).Refusal?.Code);
        }
    }
}
