namespace DqCheck.Rulesets;

/// <summary>The columns that the code knows, by their mnemonics; titles, types and codes are in <c>columns.csv</c>.</summary>
internal static class ColumnNames
{
    // Client
    public const string FINITIAL = nameof(FINITIAL);
    public const string SINITIAL = nameof(SINITIAL);
    public const string DOB = nameof(DOB);
    public const string SEX = nameof(SEX);
    public const string ETHNIC = nameof(ETHNIC);
    public const string NATION = nameof(NATION);
    public const string AGNCY = nameof(AGNCY);
    public const string CLIENTID = nameof(CLIENTID);

    // Episode
    public const string REFLD = nameof(REFLD);
    public const string CLIENT = nameof(CLIENT);
    public const string EPISODID = nameof(EPISODID);
    public const string CONSENT = nameof(CONSENT);
    public const string PREVTR = nameof(PREVTR);
    public const string PC = nameof(PC);
    public const string ACCMNEED = nameof(ACCMNEED);
    public const string CLALOCTN = nameof(CLALOCTN);
    public const string YPLAC = nameof(YPLAC);
    public const string PRNTSTAT = nameof(PRNTSTAT);
    public const string YPSLEAD = nameof(YPSLEAD);
    public const string YPSMHS = nameof(YPSMHS);
    public const string YPSYOT = nameof(YPSYOT);
    public const string YPSSEXEX = nameof(YPSSEXEX);
    public const string YPSSLFHM = nameof(YPSSLFHM);
    public const string YPSUNSDR = nameof(YPSUNSDR);
    public const string YPSOFFND = nameof(YPSOFFND);
    public const string YPSESTAT = nameof(YPSESTAT);
    public const string YPSGP = nameof(YPSGP);
    public const string YPSCAF = nameof(YPSCAF);
    public const string YPSLNDIF = nameof(YPSLNDIF);
    public const string YPSUSS = nameof(YPSUSS);
    public const string YPSFOU = nameof(YPSFOU);
    public const string YPTSRP = nameof(YPTSRP);
    public const string DAT = nameof(DAT);
    public const string UTLA = nameof(UTLA);
    public const string PCT = nameof(PCT);
    public const string LA = nameof(LA);
    public const string GPPTCE = nameof(GPPTCE);
    public const string DRUG1 = nameof(DRUG1);
    public const string DRUG1AGE = nameof(DRUG1AGE);
    public const string ROUTE = nameof(ROUTE);
    public const string DRUG2 = nameof(DRUG2);
    public const string DRUG3 = nameof(DRUG3);
    public const string RFLS = nameof(RFLS);
    public const string TRIAGED = nameof(TRIAGED);
    public const string CPLANDT = nameof(CPLANDT);
    public const string INJSTAT = nameof(INJSTAT);
    public const string CHILDWTH = nameof(CHILDWTH);
    public const string PREGNANT = nameof(PREGNANT);
    public const string ALCDDAYS = nameof(ALCDDAYS);
    public const string ALCUNITS = nameof(ALCUNITS);
    public const string DUALDIAG = nameof(DUALDIAG);
    public const string HEPCTSTD = nameof(HEPCTSTD);
    public const string HEPCSTAT = nameof(HEPCSTAT);
    public const string HEPCTD = nameof(HEPCTD);
    public const string HEPBVAC = nameof(HEPBVAC);
    public const string HEPBSTAT = nameof(HEPBSTAT);
    public const string HLCASSDT = nameof(HLCASSDT);
    public const string TOPCC = nameof(TOPCC);
    public const string DISD = nameof(DISD);
    public const string DISRSN = nameof(DISRSN);
    public const string DISDEST = nameof(DISDEST);
    public const string YPELEAD = nameof(YPELEAD);
    public const string YPEMHS = nameof(YPEMHS);
    public const string YPEYOT = nameof(YPEYOT);
    public const string YPESEXEX = nameof(YPESEXEX);
    public const string YPESLFHM = nameof(YPESLFHM);
    public const string YPEUNSDR = nameof(YPEUNSDR);
    public const string YPEOFFND = nameof(YPEOFFND);
    public const string YPECAFE = nameof(YPECAFE);
    public const string YPEFOU = nameof(YPEFOU);
    public const string YPELNDIF = nameof(YPELNDIF);
    public const string YPEUSS = nameof(YPEUSS);
    public const string YPESTD = nameof(YPESTD);
    public const string YPEGP = nameof(YPEGP);
    public const string YPECAREP = nameof(YPECAREP);
    public const string INJECT = nameof(INJECT);
    public const string SHARE = nameof(SHARE);
    public const string PREVHEPB = nameof(PREVHEPB);
    public const string HEPCPOS = nameof(HEPCPOS);
    public const string REFHEPGY = nameof(REFHEPGY);
    public const string SEXUAL = nameof(SEXUAL);
    public const string EMPSTAT = nameof(EMPSTAT);
    public const string OPRAGNCY = nameof(OPRAGNCY);
    public const string SEXUALO = nameof(SEXUALO);
    public const string DISABLE1 = nameof(DISABLE1);
    public const string MTHTN = nameof(MTHTN);
    public const string CRTMHN = nameof(CRTMHN);
    public const string NALOXAD = nameof(NALOXAD);
    public const string NALOXISS = nameof(NALOXISS);
    public const string VETERAN = nameof(VETERAN);
    public const string HOUSING = nameof(HOUSING);
    public const string HOMELESS = nameof(HOMELESS);
    public const string DOMVIC = nameof(DOMVIC);
    public const string SEXWORK = nameof(SEXWORK);

    // Intervention
    public const string MODAL = nameof(MODAL);
    public const string REFMODDT = nameof(REFMODDT);
    public const string MODSET = nameof(MODSET);
    public const string MODID = nameof(MODID);
    public const string FAOMODDT = nameof(FAOMODDT);
    public const string MODST = nameof(MODST);
    public const string MODEND = nameof(MODEND);
    public const string MODEXIT = nameof(MODEXIT);

    // Sub-intervention review
    public const string SUBMODDT = nameof(SUBMODDT);
    public const string SUBMID = nameof(SUBMID);
    public const string PHWTH = nameof(PHWTH);
    public const string PHMETSTBL = nameof(PHMETSTBL);
    public const string PHMETWTH = nameof(PHMETWTH);
    public const string PHMETMAIN = nameof(PHMETMAIN);
    public const string PHBUPSTBL = nameof(PHBUPSTBL);
    public const string PHBUPWTH = nameof(PHBUPWTH);
    public const string PHBUPMAIN = nameof(PHBUPMAIN);
    public const string PHBUPREN = nameof(PHBUPREN);
    public const string PHBUNASTBL = nameof(PHBUNASTBL);
    public const string PHBUNAWTH = nameof(PHBUNAWTH);
    public const string PHBUNAMAIN = nameof(PHBUNAMAIN);
    public const string PHBUDIWTH = nameof(PHBUDIWTH);
    public const string PHBUDIMAIN = nameof(PHBUDIMAIN);
    public const string PHBUDI = nameof(PHBUDI);
    public const string PHDIAINJ = nameof(PHDIAINJ);
    public const string PHMETHINJ = nameof(PHMETHINJ);
    public const string PHSTIMWTH = nameof(PHSTIMWTH);
    public const string PHPREGWTH = nameof(PHPREGWTH);
    public const string PHDOSMET = nameof(PHDOSMET);
    public const string PHDOSBUP = nameof(PHDOSBUP);
    public const string PHOSTSPVD = nameof(PHOSTSPVD);

    // Time in treatment
    public const string TITDATE = nameof(TITDATE);
    public const string TITREAT = nameof(TITREAT);
    public const string TITID = nameof(TITID);

    // Treatment Outcomes Profile
    public const string TOPDATE = nameof(TOPDATE);
    public const string TOPID = nameof(TOPID);
    public const string TRSTAGE = nameof(TRSTAGE);
    public const string ALCUSE = nameof(ALCUSE);
    public const string OPIUSE = nameof(OPIUSE);
    public const string CRAUSE = nameof(CRAUSE);
    public const string COCAUSE = nameof(COCAUSE);
    public const string AMPHUSE = nameof(AMPHUSE);
    public const string CANNUSE = nameof(CANNUSE);
    public const string OTDRGUSE = nameof(OTDRGUSE);
    public const string IVDRGUSE = nameof(IVDRGUSE);
    public const string SHARING = nameof(SHARING);
    public const string SHOTHEFT = nameof(SHOTHEFT);
    public const string DRGSELL = nameof(DRGSELL);
    public const string OTHTHEFT = nameof(OTHTHEFT);
    public const string ASSAULT = nameof(ASSAULT);
    public const string PSYHSTAT = nameof(PSYHSTAT);
    public const string PWORK = nameof(PWORK);
    public const string EDUCAT = nameof(EDUCAT);
    public const string ACUTHPBM = nameof(ACUTHPBM);
    public const string HRISK = nameof(HRISK);
    public const string PHSTAT = nameof(PHSTAT);
    public const string QUALLIFE = nameof(QUALLIFE);
    public const string CONSMP = nameof(CONSMP);
    public const string DAYSVOLN = nameof(DAYSVOLN);
    public const string VOLNPWORK = nameof(VOLNPWORK);
    public const string UNSTHSE = nameof(UNSTHSE);

    // Client information review
    public const string CIRID = nameof(CIRID);
    public const string CIRHOUSING = nameof(CIRHOUSING);
    public const string CIRHOMELESS = nameof(CIRHOMELESS);
    public const string CIRMTHTN = nameof(CIRMTHTN);
    public const string CIRNALOXAD = nameof(CIRNALOXAD);
    public const string CIRDOMVIC = nameof(CIRDOMVIC);
}
